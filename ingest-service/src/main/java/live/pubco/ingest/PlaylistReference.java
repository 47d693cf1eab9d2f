package live.pubco.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.pubco.schemas.SpotifyId;

/**
 * What somebody wrote to name a playlist, read without contacting any host: link, URI or bare id.
 */
sealed interface PlaylistReference {

    /** The text names this playlist. */
    record Known(String playlistId) implements PlaylistReference {}

    /** The text is not accepted, and why. */
    record Refused(String reason) implements PlaylistReference {}

    int MAX_BYTES = 2048;
    Set<String> HOSTS = Set.of("open.spotify.com", "play.spotify.com");
    String URI_PREFIX = "spotify:playlist:";
    Pattern LEGACY_URI = Pattern.compile("spotify:user:[^:]+:playlist:([^:]*)");
    Pattern PATH =
            Pattern.compile("/(?:intl-[a-z]{2}/|embed/|user/[^/]+/)?(playlist|[^/]+)/([^/]*)/?");

    static PlaylistReference parse(String text) {
        if (text == null || text.isBlank()) {
            return new Refused("empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return new Refused("longer than " + MAX_BYTES + " bytes");
        }
        String reference = text.strip();
        if (reference.startsWith(URI_PREFIX)) {
            return ofId(reference.substring(URI_PREFIX.length()));
        }
        Matcher legacy = LEGACY_URI.matcher(reference);
        if (legacy.matches()) {
            return ofId(legacy.group(1));
        }
        return reference.indexOf(':') < 0 ? ofId(reference) : ofLink(reference);
    }

    private static PlaylistReference ofId(String id) {
        return SpotifyId.isValid(id)
                ? new Known(id)
                : new Refused("not a playlist id: 22 letters and digits are expected");
    }

    private static PlaylistReference ofLink(String link) {
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
            return new Refused("only links to " + String.join(", ", sorted()) + " are accepted");
        }
        if (uri.getRawUserInfo() != null || uri.getPort() >= 0) {
            return new Refused("a link with user or port is not accepted");
        }
        return ofPath(uri.getRawPath());
    }

    private static PlaylistReference ofPath(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return new Refused("the link names no playlist");
        }
        return "playlist".equals(parts.group(1))
                ? ofId(parts.group(2))
                : new Refused("the link names no playlist but: " + kind(parts.group(1)));
    }

    private static String kind(String word) {
        return word.matches("[a-z]{1,20}") ? word : "something else";
    }

    private static Iterable<String> sorted() {
        return HOSTS.stream().sorted().toList();
    }
}
