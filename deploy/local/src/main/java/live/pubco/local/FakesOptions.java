package live.pubco.local;

/**
 * Stand-ins of the five upstreams instead of the real ones.
 *
 * @param tracks size of the sample
 * @param playlists over how many sample playlists they are spread
 * @param seed the same seed gives the same catalogue
 */
public record FakesOptions(int tracks, int playlists, long seed, String profile) {

    private static final int FEW = 3;

    public FakesOptions(int tracks, long seed, String profile) {
        this(tracks, FEW, seed, profile);
    }

    public static FakesOptions sample(int tracks) {
        return new FakesOptions(tracks, 1, "fast");
    }
}
