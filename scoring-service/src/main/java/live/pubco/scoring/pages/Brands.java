package live.pubco.scoring.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.regex.Pattern;

/** Platforms as they write themselves; sources write them small. */
@TemplateExtension(namespace = "brand")
final class Brands {

    private static final Map<String, String> NAMES =
            Map.of(
                    "spotify", "Spotify",
                    "youtube", "YouTube",
                    "tiktok", "TikTok",
                    "instagram", "Instagram",
                    "facebook", "Facebook",
                    "soundcloud", "SoundCloud",
                    "bandcamp", "Bandcamp",
                    "shazam", "Shazam",
                    "deezer", "Deezer");
    private static final Pattern WORDS =
            Pattern.compile("\\b(" + String.join("|", NAMES.keySet()) + ")\\b");

    private Brands() {}

    static String written(String text) {
        return WORDS.matcher(text).replaceAll(match -> NAMES.get(match.group()));
    }
}
