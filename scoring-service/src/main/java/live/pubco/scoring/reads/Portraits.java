package live.pubco.scoring.reads;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.OverrideKind;
import live.pubco.score.WriterScore;
import live.pubco.scoring.Json;

/** All that is known of one writer, as the writer's page shows it. */
@ApplicationScoped
public class Portraits {

    private static final int MOST = 50;
    private static final String FOUND =
            "SELECT m.playlist_id, coalesce(p.name, m.playlist_id), m.taken_at, m.track_id, t.title"
                    + " FROM track_writer w JOIN playlist_move m ON m.track_id = w.track_id"
                    + " JOIN track t ON t.track_id = w.track_id"
                    + " LEFT JOIN playlist p ON p.playlist_id = m.playlist_id"
                    + " WHERE w.writer_key = ?1 AND m.kind = 'ADDED'"
                    + " ORDER BY m.taken_at, m.playlist_id";
    private static final String CHANGES =
            PublishingChangeView.SELECT
                    + " JOIN track_writer w ON w.track_id = c.track_id WHERE w.writer_key = ?1"
                    + " ORDER BY c.detected_at DESC, c.change_id";

    private final People people;
    private final Details details;
    private final ScoutWords words;
    private final Reads reads;
    private final Clock clock;

    Portraits(People people, Details details, ScoutWords words, Reads reads, Clock clock) {
        this.people = people;
        this.details = details;
        this.words = words;
        this.reads = reads;
        this.clock = clock;
    }

    /** A playlist on which a track of the writer was seen. */
    record Found(String playlistId, String playlistName, Instant at, String trackId, String title) {

        private static Found read(Cells row) {
            return new Found(row.text(), row.text(), row.instant(), row.text(), row.text());
        }
    }

    /**
     * The page of a writer.
     *
     * @param score how the best track's score sees the writer; null when it does not
     */
    public record Portrait(
            People.Person person,
            WriterScore score,
            List<String> aliases,
            List<ScoutWords.Said> said,
            String stage,
            boolean doNotContact,
            List<Found> found,
            List<PublishingChangeView> changes) {}

    public Uni<Portrait> of(String key) {
        return people.person(key)
                .flatMap(
                        person ->
                                words.about(ScoutWords.aboutWriter(key))
                                        .flatMap(said -> of(key, person, said)));
    }

    private Uni<Portrait> of(String key, People.Person person, List<ScoutWords.Said> said) {
        return reads.list(Reads.Query.of(FOUND, MOST, key), Found::read)
                .flatMap(
                        found ->
                                reads.list(
                                                Reads.Query.of(CHANGES, MOST, key),
                                                PublishingChangeView::read)
                                        .flatMap(
                                                changes ->
                                                        details.track(person.best().trackId())
                                                                .map(
                                                                        detail ->
                                                                                portrait(
                                                                                        person,
                                                                                        said, found,
                                                                                        changes,
                                                                                        detail))));
    }

    private Portrait portrait(
            People.Person person,
            List<ScoutWords.Said> said,
            List<Found> found,
            List<PublishingChangeView> changes,
            TrackDetail detail) {
        People.Credit best = person.best();
        WriterScore score =
                detail.score().writers().stream()
                        .filter(writer -> writer.key().equals(best.key()))
                        .findFirst()
                        .orElse(null);
        return new Portrait(
                person,
                score,
                aliases(detail.record(), best),
                said,
                latest(said, OverrideKind.STAGE).map(ScoutWords.Said::value).orElse(null),
                latest(said, OverrideKind.DO_NOT_CONTACT)
                        .filter(word -> !word.value().equalsIgnoreCase("false"))
                        .isPresent(),
                found,
                changes);
    }

    /** The latest word of a kind that still holds. */
    private Optional<ScoutWords.Said> latest(List<ScoutWords.Said> said, OverrideKind kind) {
        Instant now = clock.instant();
        return said.stream()
                .filter(word -> word.kind() == kind)
                .filter(word -> word.expiresAt() == null || word.expiresAt().isAfter(now))
                .findFirst();
    }

    private static List<String> aliases(JsonNode record, People.Credit writer) {
        return Json.stream(record.path("musicbrainz").path("works"))
                .flatMap(work -> Json.stream(work.path("writers")))
                .filter(
                        person ->
                                person.path("mbid").asText().equals(writer.mbid())
                                        || person.path("name").asText().equals(writer.name()))
                .flatMap(person -> Json.stream(person.path("aliases")))
                .map(JsonNode::asText)
                .filter(alias -> !alias.equals(writer.name()))
                .distinct()
                .toList();
    }
}
