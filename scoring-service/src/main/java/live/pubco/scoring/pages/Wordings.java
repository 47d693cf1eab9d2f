package live.pubco.scoring.pages;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.scoring.Stage;
import live.pubco.scoring.alerts.WatchRule;

/** How figures, dates and addresses read on the pages. */
@TemplateExtension(namespace = "fmt")
public final class Wordings {

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

    public static List<String> phases() {
        return List.of("spotify", "credits", "mlc", "musicbrainz", "chartmetric");
    }

    static List<String> tiers() {
        return List.of("A", "B", "WATCH", "LOW", "NEEDS_DATA");
    }

    static List<String> statuses() {
        return List.of("FOUND", "REUSED", "NOT_FOUND", "SKIPPED", "UNAVAILABLE", "FAILED");
    }

    public static String score(double value) {
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

    /** A role as a source writes it, {@code OriginalPublisher}, as people do. */
    static String lower(Object value) {
        return value.toString().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The beginning of an identifier, where the whole one stands behind the link. */
    static String brief(String identifier) {
        return identifier.substring(0, Math.min(8, identifier.length()));
    }

    static boolean past(Instant instant) {
        return instant.isBefore(Instant.now());
    }

    /** Where a score of 100, 75, 50, 25 and 0 lies in a drawing. */
    static List<Integer> grid() {
        return List.of(0, 45, 90, 135, 180);
    }

    static String took(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return time.toMinutes() < 2 ? time.toSeconds() + " s" : span(time);
    }

    static String events(List<String> events) {
        return events.stream()
                .map(
                        event ->
                                switch (WatchRule.Event.valueOf(event)) {
                                    case PUBLISHING -> "publishing moves";
                                    case TIER -> "tier changes";
                                    case NEW -> "new tracks";
                                })
                .collect(Collectors.joining(", "));
    }

    static String tierNames(List<String> tiers) {
        return tiers.stream().map(Words::tier).collect(Collectors.joining(" or "));
    }

    /** Positions as people count. */
    static Object place(Integer position) {
        return position == null ? "–" : position + 1;
    }

    static int others(List<?> all) {
        return all.size() - 1;
    }

    /** A text as one segment of an address. */
    static String path(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A text as it stands in JSON, quotes included. */
    static String json(String text) {
        return TextNode.valueOf(text).toString();
    }

    static String comma(List<String> texts) {
        return String.join(",", texts);
    }

    /** Those of a list that three shown ones leave over. */
    static int beyond(List<?> all) {
        return all.size() - 3;
    }

    static String source(String source) {
        return source.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static List<String> stages() {
        return Stream.of(Stage.values()).map(Enum::name).toList();
    }

    /** 1234567 as 1.2 M. */
    static String big(Object value) {
        double number = ((Number) value).doubleValue();
        if (Math.abs(number) >= 999_500) {
            return String.format(Locale.ROOT, "%.1f M", number / 1_000_000);
        }
        return Math.abs(number) >= 9_950
                ? String.format(Locale.ROOT, "%.0f k", number / 1_000)
                : String.format(Locale.ROOT, "%,.0f", number);
    }

    static String plus(Object value) {
        String text = big(value);
        return text.startsWith("-") ? text.replace('-', '\u2212') : "+" + text;
    }

    /** How long ago, as people say it. */
    static String ago(Instant instant) {
        if (instant == null) {
            return "never";
        }
        Duration since = Duration.between(instant, Instant.now());
        if (since.isNegative()) {
            return "in " + span(since.negated());
        }
        return since.toMinutes() < 1 ? "just now" : span(since) + " ago";
    }

    private static String span(Duration time) {
        if (time.toDays() > 0) {
            return time.toDays() + " d";
        }
        return time.toHours() > 0 ? time.toHours() + " h" : Math.max(1, time.toMinutes()) + " min";
    }

    /** How long a track has been out. */
    static String age(String releaseDate) {
        try {
            long days =
                    ChronoUnit.DAYS.between(
                            LocalDate.parse(releaseDate), LocalDate.now(ZoneOffset.UTC));
            return days < 0 ? "in " + -days + " d" : days < 400 ? days + " d" : days / 365 + " y";
        } catch (DateTimeParseException | NullPointerException e) {
            return releaseDate == null ? "undated" : releaseDate;
        }
    }

    /** Seen for the first time within a week. */
    static boolean fresh(Instant firstSeen) {
        return firstSeen.isAfter(Instant.now().minus(Duration.ofDays(7)));
    }
}
