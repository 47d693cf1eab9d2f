package live.pubco.scoring;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.PublishingStatus;

/** How values read on the pages. */
@TemplateExtension(namespace = "fmt")
final class Wordings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private static final Map<String, String> PHASES =
            Map.of(
                    "spotify", "Spotify",
                    "credits", "Credits",
                    "mlc", "MLC",
                    "musicbrainz", "MusicBrainz",
                    "chartmetric", "Chartmetric");

    private static final String HTMX = version("org.webjars.npm/htmx.org");

    private Wordings() {}

    /** The version of the script on the class path, which is a part of its address. */
    static String htmx() {
        return HTMX;
    }

    private static String version(String webJar) {
        Properties coordinates = new Properties();
        try (var in =
                Wordings.class.getResourceAsStream(
                        "/META-INF/maven/" + webJar + "/pom.properties")) {
            coordinates.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coordinates.getProperty("version");
    }

    static List<String> phases() {
        return List.of("spotify", "credits", "mlc", "musicbrainz", "chartmetric");
    }

    static List<String> tiers() {
        return List.of("A", "B", "WATCH", "LOW", "NEEDS_DATA");
    }

    static List<String> statuses() {
        return List.of("FOUND", "REUSED", "NOT_FOUND", "SKIPPED", "UNAVAILABLE", "FAILED");
    }

    static String phase(String phase) {
        return PHASES.get(phase);
    }

    static String tier(Object tier) {
        return switch (tier.toString()) {
            case "WATCH" -> "Watch";
            case "LOW" -> "Low";
            case "NEEDS_DATA" -> "Needs data";
            default -> tier.toString();
        };
    }

    static String score(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static String signed(double points) {
        // a true minus is as wide as a plus
        return String.format(Locale.ROOT, "%+.1f", points).replace('-', '\u2212');
    }

    static String percent(double part) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * part);
    }

    static String share(double percent) {
        return percent == Math.rint(percent)
                ? String.format(Locale.ROOT, "%.0f %%", percent)
                : String.format(Locale.ROOT, "%.2f %%", percent);
    }

    static double rest(double high) {
        return 100 - high;
    }

    static long part(long some, long all) {
        return all == 0 ? 0 : Math.min(100, 100 * some / all);
    }

    static String day(Instant instant) {
        return instant == null ? "never" : DAY.format(instant);
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant) + " UTC";
    }

    static String names(List<String> names) {
        return String.join(", ", names);
    }

    static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    /** Those of a list that three shown ones leave over. */
    static int beyond(List<?> all) {
        return all.size() - 3;
    }

    static String source(String source) {
        return source.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static long count(Map<String, Long> counts, String key) {
        return counts.getOrDefault(key, 0L);
    }

    static long outcome(Summary summary, String phase, String status) {
        return summary.phases().getOrDefault(phase, Map.of()).getOrDefault(status, 0L);
    }

    static String outcomes(Summary summary, String phase) {
        return statuses().stream()
                .filter(status -> outcome(summary, phase, status) > 0)
                .map(status -> outcome(summary, phase, status) + " " + step(status))
                .collect(Collectors.joining(", "));
    }

    static String step(TrackView track, String phase) {
        return track.steps().getOrDefault(phase, "WAITING");
    }

    static String stepText(TrackView track, String phase) {
        return step(step(track, phase));
    }

    private static String step(String status) {
        return switch (status) {
            case "FOUND" -> "found";
            case "REUSED" -> "still fresh";
            case "NOT_FOUND" -> "not found";
            case "SKIPPED" -> "nothing to ask by";
            case "UNAVAILABLE" -> "switched off";
            case "FAILED" -> "no answer";
            default -> "not asked";
        };
    }

    static Instant checked(Map<String, TrailStep> trail, String phase) {
        TrailStep step = trail.get(phase);
        return step == null
                ? null
                : step.checkedAt() == null ? step.finishedAt() : step.checkedAt();
    }

    static String reason(Map<String, TrailStep> trail, String phase) {
        return trail.get(phase).reason();
    }

    static String outcome(ObservationStatus status) {
        return switch (status) {
            case OK -> "known";
            case NOT_FOUND -> "not found";
            case NOT_CHECKED -> "not checked";
            case ERROR -> "did not answer";
            case UNAVAILABLE -> "switched off";
        };
    }

    static String status(PublishingStatus status) {
        return switch (status) {
            case UNPUBLISHED -> "unpublished";
            case SELF_ADMINISTERED -> "self-administered";
            case ADMIN_ONLY -> "admin only";
            case CMO_COLLECTED -> "society";
            case INDIE_PUBLISHED -> "publisher";
            case MAJOR_PUBLISHED -> "major";
            case UNMATCHED -> "not linked";
            case NOT_CHECKED -> "not checked";
            case ERROR -> "no answer";
            case DISPUTED -> "disputed";
        };
    }

    static String flag(Flag flag) {
        return switch (flag) {
            case SPIKE -> "spike";
            case PLAYLIST_DEPENDENT -> "one playlist";
            case BOT_RISK -> "bot risk";
            case DISPUTE -> "dispute";
            case SHARES_OVER_100 -> "shares over 100 %";
            case CONFLICT -> "sources disagree";
            case AMBIGUOUS_MATCH -> "ambiguous match";
            case ISRC_REUSE -> "ISRC reused";
        };
    }

    static String label(LabelTier tier) {
        return switch (tier) {
            case DIY -> "DIY";
            case ARTIST_OWNED -> "artist’s own";
            case INDIE -> "indie";
            case MAJOR_DISTRIBUTED -> "major distr.";
            case MAJOR -> "major";
            case UNKNOWN -> "unlisted";
        };
    }

    static List<String> sorts() {
        return List.of(
                "-score", "-confidence", "-momentum", "-independence", "-first_seen", "title");
    }

    static String sort(String sort) {
        return switch (sort) {
            case "-score" -> "opportunity";
            case "-confidence" -> "confidence";
            case "-momentum" -> "momentum";
            case "-independence" -> "independence";
            case "-first_seen" -> "newest";
            default -> sort;
        };
    }

    /** The same list from where this page ends. */
    static String next(TrackFilter filter, String cursor) {
        return "/?"
                + query("playlist", filter.playlist())
                + query("q", filter.q())
                + query("tier", filter.tier())
                + query("minScore", filter.minScore())
                + query("sort", filter.sort())
                + "after="
                + cursor;
    }

    private static String query(String name, String value) {
        return value == null || value.isBlank()
                ? ""
                : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
