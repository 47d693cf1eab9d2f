package live.pubco.local;

/**
 * Stand-ins of the five upstreams instead of the real ones.
 *
 * @param tracks size of the sample
 * @param seed the same seed gives the same catalogue
 */
public record FakesOptions(int tracks, long seed, String profile) {

    public static FakesOptions sample(int tracks) {
        return new FakesOptions(tracks, 1, "fast");
    }
}
