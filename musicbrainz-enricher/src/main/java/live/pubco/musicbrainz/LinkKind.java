package live.pubco.musicbrainz;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of link an address is: told by its host, because MusicBrainz has one relation type for
 * all social networks; by the relation type where the host is nobody's.
 */
final class LinkKind {

    private static final Map<String, String> HOSTS =
            Map.ofEntries(
                    Map.entry("instagram.com", "instagram"),
                    Map.entry("facebook.com", "facebook"),
                    Map.entry("twitter.com", "x"),
                    Map.entry("x.com", "x"),
                    Map.entry("tiktok.com", "tiktok"),
                    Map.entry("threads.net", "threads"),
                    Map.entry("threads.com", "threads"),
                    Map.entry("bsky.app", "bluesky"),
                    Map.entry("snapchat.com", "snapchat"),
                    Map.entry("vk.com", "vk"),
                    Map.entry("weibo.com", "weibo"),
                    Map.entry("twitch.tv", "twitch"),
                    Map.entry("patreon.com", "patreon"),
                    Map.entry("linktr.ee", "link_page"),
                    Map.entry("youtube.com", "youtube"),
                    Map.entry("youtu.be", "youtube"),
                    Map.entry("music.youtube.com", "youtube_music"),
                    Map.entry("soundcloud.com", "soundcloud"),
                    Map.entry("bandcamp.com", "bandcamp"),
                    Map.entry("myspace.com", "myspace"),
                    Map.entry("audiomack.com", "audiomack"),
                    Map.entry("vimeo.com", "vimeo"),
                    Map.entry("open.spotify.com", "spotify"),
                    Map.entry("deezer.com", "deezer"),
                    Map.entry("tidal.com", "tidal"),
                    Map.entry("music.apple.com", "apple_music"),
                    Map.entry("itunes.apple.com", "apple_music"),
                    Map.entry("music.amazon.com", "amazon_music"),
                    Map.entry("qobuz.com", "qobuz"),
                    Map.entry("discogs.com", "discogs"),
                    Map.entry("wikidata.org", "wikidata"),
                    Map.entry("wikipedia.org", "wikipedia"),
                    Map.entry("allmusic.com", "allmusic"),
                    Map.entry("last.fm", "lastfm"),
                    Map.entry("genius.com", "genius"),
                    Map.entry("songkick.com", "songkick"),
                    Map.entry("bandsintown.com", "bandsintown"),
                    Map.entry("setlist.fm", "setlistfm"),
                    Map.entry("imdb.com", "imdb"),
                    Map.entry("viaf.org", "viaf"));

    private LinkKind() {}

    /** Empty for what is no address on the web. */
    static Optional<String> of(String relationType, String resource) {
        return host(resource)
                .flatMap(host -> byHost(host).or(() -> Optional.of(byType(relationType))));
    }

    private static Optional<String> host(String resource) {
        if (resource == null) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(resource.strip());
            boolean web =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Whole labels only, from the full host upwards: notx.com is not x.com. */
    private static Optional<String> byHost(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            String kind = HOSTS.get(rest);
            if (kind != null) {
                return Optional.of(kind);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    private static String byType(String relationType) {
        if (relationType == null) {
            return "other";
        }
        return relationType.equals("official homepage")
                ? "homepage"
                : relationType.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
