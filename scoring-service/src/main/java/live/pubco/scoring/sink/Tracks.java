package live.pubco.scoring.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.PublishingChanged;
import live.pubco.scoring.Json;
import live.pubco.scoring.Scoring;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Scores enriched tracks, and tells the world of what the sink wrote. */
@ApplicationScoped
class Tracks {

    private final Events events;
    private final DeadLetters dead;
    private final Scoring scoring;

    Tracks(Events events, DeadLetters dead, Scoring scoring) {
        this.events = events;
        this.dead = dead;
        this.scoring = scoring;
    }

    /** The scored tracks in the order in which they came; one that cannot be scored is dead. */
    List<Scored> scored(List<Received<EnrichedTrack>> batch) {
        return batch.stream().flatMap(received -> score(received).stream()).toList();
    }

    private Optional<Scored> score(Received<EnrichedTrack> received) {
        try {
            return Optional.of(new Scored(received, scoring.of(received.value())));
        } catch (RuntimeException e) {
            dead.add(received.source(), DeadLetters.Kind.BUG, e);
            return Optional.empty();
        }
    }

    static Row row(Scored scored) {
        try {
            return new Row(
                    Row.Kind.TRACK,
                    scored.source(),
                    TrackColumns.of(scored.track(), scored.score()),
                    Json.MAPPER.writeValueAsBytes(scored.score()),
                    scored.source().value());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells that a track is scored and how its publishing moved; returns what to keep of that. */
    List<Row> publish(Scored scored, Written written) {
        events.scored(ScoredTracks.of(scored.track(), scored.score()), scored.source().headers());
        if (written.publishingBefore() == null) {
            return List.of();
        }
        return PublishingChanges.between(
                        publishing(written.publishingBefore()),
                        publishing(written.publishingAfter()),
                        scored.track(),
                        scored.score().asOf())
                .stream()
                .map(change -> tell(change, scored.source()))
                .toList();
    }

    private Row tell(PublishingChanged change, ConsumerRecord<byte[], byte[]> source) {
        events.changed(change, source.headers());
        return new Row(Row.Kind.CHANGE, source, Columns.of(change));
    }

    private static Publishing publishing(String json) {
        try {
            return Json.MAPPER.readValue(json, Publishing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("publishing column is not ours", e);
        }
    }
}
