package live.pubco.local;

import java.util.List;

/**
 * Stand-ins of the five upstreams instead of the real ones.
 *
 * @param tracks size of the sample
 * @param playlists over how many sample playlists they are spread
 * @param seed the same seed gives the same catalogue
 * @param profile limits and latencies: {@code real}, {@code fast} or {@code turbo}
 */
public record FakesOptions(int tracks, int playlists, long seed, String profile) {

    /** The limits that the upstreams publish. */
    static final String REAL = "real";

    static final String FAST = "fast";
    static final List<String> PROFILES = List.of(REAL, FAST, "turbo");

    private static final int FEW = 3;

    public FakesOptions(int tracks, long seed, String profile) {
        this(tracks, FEW, seed, profile);
    }

    public static FakesOptions sample(int tracks) {
        return sample(tracks, FAST);
    }

    static FakesOptions sample(int tracks, String profile) {
        return new FakesOptions(tracks, 1, profile);
    }
}
