package live.pubco.scoring.alerts;

import static live.pubco.scoring.reads.TrackFilter.given;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import live.pubco.schemas.Tier;
import live.pubco.scoring.Problem;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.TrackFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to be told of. */
@Schema(description = "A rule; an empty list of playlists, writers or tiers means any")
public record WatchRule(
        String ruleId,
        String name,
        @Schema(description = "PUBLISHING, TIER, NEW") List<String> events,
        List<String> playlists,
        List<String> writers,
        List<String> tiers,
        @Schema(description = "Only when so many percent of the work are open") double minOpenShare,
        @Schema(description = "Where to post alerts") String webhookUrl,
        String createdBy,
        Instant createdAt) {

    /** What is told of. */
    public enum Event {
        /** Publishing moved between two checks. */
        PUBLISHING,
        /** A track came into another tier. */
        TIER,
        /** A track was scored for the first time, or came to a playlist. */
        NEW
    }

    /** A rule as somebody asks for it. */
    @Schema(description = "A rule to be told by")
    record Asked(
            String name,
            List<String> events,
            List<String> playlists,
            List<String> writers,
            List<String> tiers,
            Double minOpenShare,
            String webhookUrl,
            String by) {}

    static WatchRule of(String id, Asked asked, Instant now) {
        if (asked == null) {
            throw Problem.badField("name", "is missing");
        }
        List<String> events = words("events", asked.events(), Event.class);
        if (events.isEmpty()) {
            throw Problem.badField("events", "at least one of PUBLISHING, TIER, NEW");
        }
        return new WatchRule(
                id,
                required("name", asked.name()),
                events,
                some(asked.playlists()),
                some(asked.writers()),
                words("tiers", asked.tiers(), Tier.class),
                asked.minOpenShare() == null ? 0 : asked.minOpenShare(),
                given(asked.webhookUrl()).orElse(null),
                required("by", asked.by()),
                now);
    }

    static WatchRule read(Row row) {
        return new WatchRule(
                row.getString(0),
                row.getString(1),
                List.of(row.getArrayOfStrings(2)),
                List.of(row.getArrayOfStrings(3)),
                List.of(row.getArrayOfStrings(4)),
                List.of(row.getArrayOfStrings(5)),
                row.getDouble(6),
                row.getString(7),
                row.getString(8),
                row.getOffsetDateTime(9).toInstant());
    }

    /** Whether a track is one that the rule is about. */
    boolean covers(TrackFacts track) {
        return meets(playlists, track.playlists())
                && meets(writers, track.writers())
                && (tiers.isEmpty() || tiers.contains(track.tier()))
                && track.openShare() >= minOpenShare;
    }

    boolean listensTo(Event event, Instant at) {
        return events.contains(event.name()) && !at.isBefore(createdAt);
    }

    private static boolean meets(List<String> wanted, List<String> has) {
        return wanted.isEmpty() || wanted.stream().anyMatch(has::contains);
    }

    private static <E extends Enum<E>> List<String> words(
            String field, List<String> texts, Class<E> type) {
        return some(texts).stream()
                .map(text -> Inputs.word(field, text.toUpperCase(Locale.ROOT), type))
                .distinct()
                .toList();
    }

    private static List<String> some(List<String> texts) {
        return texts == null ? List.of() : texts.stream().filter(t -> !t.isBlank()).toList();
    }

    private static String required(String field, String text) {
        return given(text).orElseThrow(() -> Problem.badField(field, "is missing"));
    }
}
