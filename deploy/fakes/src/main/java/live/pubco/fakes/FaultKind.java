package live.pubco.fakes;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways in which an upstream can misbehave on demand. */
enum FaultKind {
    /** Server error, status 503 unless another is given. */
    ERROR,
    /** No answer at all; the connection stays open. */
    HANG,
    /** The connection is cut without an answer. */
    RESET,
    /** The beginning of the answer, then nothing. */
    TRICKLE,
    /** JSON that ends in the middle. */
    TRUNCATE,
    /** Numbers as strings, empty lists as null. */
    WRONG_TYPES,
    /** A web page where JSON belongs. */
    HTML,
    /** The upstream's own "too many", without anybody having crossed a limit. */
    RATE_LIMIT,
    /** All tokens given out so far are void. */
    TOKEN_EXPIRY,
    FORBIDDEN,
    /** Answered late, by {@code delayMs}. */
    SLOW,
    /** 302 to a host that does not exist. */
    REDIRECT,
    /** A few kilobytes that unpack to many megabytes. */
    GZIP_BOMB,
    /** Six megabytes of valid JSON. */
    OVERSIZE,
    /** Spotify: Retry-After of many hours. */
    QUOTA(Upstream.SPOTIFY),
    /** Spotify: the owner of the app has no Premium subscription any more. */
    PREMIUM(Upstream.SPOTIFY),
    /** Spotify: the playlist changes between two pages. */
    SNAPSHOT_CHANGE(Upstream.SPOTIFY),
    /** MusicBrainz: busy, try again at once. */
    SHED(Upstream.MUSICBRAINZ),
    /** MusicBrainz: search rows without their ISRCs. */
    NO_ISRCS(Upstream.MUSICBRAINZ),
    /** Chartmetric: subscription expired. */
    PAYMENT(Upstream.CHARTMETRIC),
    /** Track page: a challenge with status 200. */
    CAPTCHA(Upstream.OPEN),
    /** Track page: a login wall with status 200. */
    LOGIN(Upstream.OPEN),
    RENAMED_TEST_IDS(Upstream.OPEN),
    /** Track page: the menu entry does nothing. */
    NO_DIALOG(Upstream.OPEN),
    /** Track page: the script never ends. */
    FROZEN(Upstream.OPEN),
    /** Track page: the stored query is not known any more. */
    STALE_HASH(Upstream.OPEN);

    private final Upstream only;

    FaultKind() {
        this(null);
    }

    FaultKind(Upstream only) {
        this.only = only;
    }

    boolean fits(Upstream upstream) {
        return only == null || only == upstream;
    }

    /** Whether an answer with a good status brings nothing that can be read. */
    boolean spoils() {
        return switch (this) {
            case TRUNCATE,
                    HTML,
                    GZIP_BOMB,
                    OVERSIZE,
                    REDIRECT,
                    CAPTCHA,
                    LOGIN,
                    FROZEN,
                    NO_DIALOG,
                    STALE_HASH ->
                    true;
            default -> false;
        };
    }

    /** Those that a client gets over by asking again; what "any" draws from. */
    static List<FaultKind> passing(Upstream upstream) {
        Set<FaultKind> kinds =
                switch (upstream) {
                    // half a page is a layout nobody knows, and not a reason to come back
                    case OPEN -> EnumSet.of(ERROR, RESET, RATE_LIMIT);
                    case MUSICBRAINZ -> EnumSet.of(ERROR, RESET, TRUNCATE, HTML, RATE_LIMIT, SHED);
                    default -> EnumSet.of(ERROR, RESET, TRUNCATE, HTML, RATE_LIMIT, TOKEN_EXPIRY);
                };
        return List.copyOf(kinds);
    }

    static FaultKind named(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind: " + text));
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
