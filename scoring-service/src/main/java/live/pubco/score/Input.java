package live.pubco.score;

import java.util.Locale;

/**
 * An input of the three linear sub-scores: where it counts, how it becomes comparable, what it is
 * called.
 */
public enum Input {
    M1(Part.MOMENTUM, Transform.ROBUST_Z, "weekly streams"),
    M2(Part.MOMENTUM, Transform.AS_IS, "weeks going up"),
    M3(Part.MOMENTUM, Transform.ROBUST_Z, "playlist reach growth"),
    M4(Part.MOMENTUM, Transform.ROBUST_Z, "Shazam/YouTube/TikTok"),
    D1(Part.DISCOVERY, Transform.PERCENTILE, "hit rates of its playlists"),
    D2(Part.DISCOVERY, Transform.INVERTED_PERCENTILE, "playlist reach"),
    D3(Part.DISCOVERY, Transform.PERCENTILE, "curators adding it"),
    D4(Part.DISCOVERY, Transform.AS_IS, "release date"),
    S1(Part.SOCIAL, Transform.ROBUST_Z, "follower growth"),
    S2(Part.SOCIAL, Transform.PERCENTILE, "engagement rate"),
    S3(Part.SOCIAL, Transform.PERCENTILE, "listeners per follower"),
    S4(Part.SOCIAL, Transform.AS_IS, "verified links");

    /** How a value becomes a number in [0,1] in which 0.5 is typical of the peers. */
    enum Transform {
        ROBUST_Z,
        PERCENTILE,
        INVERTED_PERCENTILE,
        AS_IS
    }

    private final Part part;
    private final Transform transform;
    private final String label;

    Input(Part part, Transform transform, String label) {
        this.part = part;
        this.transform = transform;
        this.label = label;
    }

    public Part part() {
        return part;
    }

    Transform transform() {
        return transform;
    }

    public String label() {
        return label;
    }

    /** The name under which contributions carry it: m1, d2, s4. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
