package live.pubco.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.pubco.schemas.SpotifyId;

/**
 * What somebody wrote to name a playlist or a track, read without contacting any host: link, URI or
 * bare id.
 */
sealed interface SpotifyReference {

    /** The text names this one. */
    record Known(String id) implements SpotifyReference {}

    /** The text is not accepted, and why. */
    record Refused(String reason) implements SpotifyReference {}

    String PLAYLIST = "playlist";
    String TRACK = "track";
    int MAX_BYTES = 2048;
    List<String> HOSTS = List.of("open.spotify.com", "play.spotify.com");
    Pattern LEGACY_URI = Pattern.compile("spotify:user:[^:]+:playlist:([^:]*)");
    Pattern PATH = Pattern.compile("/(?:intl-[a-z]{2}/|embed/|user/[^/]+/)?([^/]+)/([^/]*)/?");

    static SpotifyReference parse(String text) {
        return parse(text, PLAYLIST);
    }

    /**
     * @param kind {@link #PLAYLIST} or {@link #TRACK}
     */
    static SpotifyReference parse(String text, String kind) {
        if (text == null || text.isBlank()) {
            return new Refused("empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new Refused("longer than " + MAX_BYTES + " bytes");
        }
        String reference = text.strip();
        String prefix = "spotify:" + kind + ":";
        if (reference.startsWith(prefix)) {
            return ofId(reference.substring(prefix.length()), kind);
        }
        Matcher legacy = LEGACY_URI.matcher(reference);
        if (kind.equals(PLAYLIST) && legacy.matches()) {
            return ofId(legacy.group(1), kind);
        }
        return reference.indexOf(':') < 0 ? ofId(reference, kind) : ofLink(reference, kind);
    }

    private static SpotifyReference ofId(String id, String kind) {
        return SpotifyId.isValid(id)
                ? new Known(id)
                : new Refused("not a " + kind + " id: 22 letters and digits are expected");
    }

    private static SpotifyReference ofLink(String link, String kind) {
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException unreadable) {
            return new Refused("not a link");
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return new Refused("only https links are accepted");
        }
        if (uri.getHost() == null || !HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            return new Refused("only links to " + String.join(", ", HOSTS) + " are accepted");
        }
        if (uri.getRawUserInfo() != null || uri.getPort() >= 0) {
            return new Refused("a link with user or port is not accepted");
        }
        return ofPath(uri.getRawPath(), kind);
    }

    private static SpotifyReference ofPath(String path, String kind) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return new Refused("the link names no " + kind);
        }
        return kind.equals(parts.group(1))
                ? ofId(parts.group(2), kind)
                : new Refused("the link names no " + kind + " but: " + shown(parts.group(1)));
    }

    private static String shown(String word) {
        return word.matches("[a-z]{1,20}") ? word : "something else";
    }
}
