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

/** How figures, dates and addresses read on the pages. */
@TemplateExtension(namespace = "fmt")
final class Wordings {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

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
                .map(status -> outcome(summary, phase, status) + " " + Words.step(status))
                .collect(Collectors.joining(", "));
    }

    static String step(TrackView track, String phase) {
        TrackView.Checked source = track.sources().get(phase);
        return source == null ? "WAITING" : source.status();
    }

    static String stepText(TrackView track, String phase) {
        return Words.step(step(track, phase));
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

    static List<String> sorts() {
        return List.of(
                "-score", "-confidence", "-momentum", "-independence", "-first_seen", "title");
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
