package live.pubco.fakes;

import java.util.Locale;

/** The surfaces that are imitated, each with its own path prefix, limit and ledger line. */
enum Upstream {
    SPOTIFY,
    ACCOUNTS,
    OPEN,
    MLC,
    MUSICBRAINZ,
    CHARTMETRIC;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
