package live.pubco.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Step;
import live.pubco.score.ReferenceSet;
import live.pubco.score.Score;
import live.pubco.score.ScoreConfig;
import live.pubco.score.TrackScore;

/** Scores enriched tracks, stores them with one statement and tells the world. */
@ApplicationScoped
class Tracks {

    private static final String UPSERT = Sink.statement("upsert-tracks.sql");

    private final Sink sink;
    private final Events events;
    private final DeadLetters dead;
    private final Scoring scoring;
    private final MeterRegistry meters;

    Tracks(Sink sink, Events events, DeadLetters dead, Scoring scoring, MeterRegistry meters) {
        this.sink = sink;
        this.events = events;
        this.dead = dead;
        this.scoring = scoring;
        this.meters = meters;
    }

    /** The reference and the configuration that are in force. */
    @ApplicationScoped
    static class Scoring {
        private final ReferenceSet reference;
        private final ScoreConfig config;

        Scoring(ReferenceSet reference, ScoreConfig config) {
            this.reference = reference;
            this.config = config;
        }

        /**
         * As of the record's own last step and not of now: the same record always gets the same
         * score.
         */
        TrackScore of(EnrichedTrack track) {
            Instant asOf =
                    Stream.concat(
                                    Stream.of(track.getDiscoveredAt()),
                                    track.getTrail().values().stream().map(Step::getFinishedAt))
                            .max(Instant::compareTo)
                            .orElseThrow();
            return Score.of(track, reference, config, asOf);
        }
    }

    private record Scored(Received<EnrichedTrack> received, TrackScore score) {}

    /** A row that the statement wrote; before is null when publishing did not change. */
    private record Written(String trackId, String before, String after) {}

    void process(List<Received<EnrichedTrack>> batch) {
        Map<String, Scored> newest = new HashMap<>();
        for (Received<EnrichedTrack> received : batch) {
            try {
                Scored scored = new Scored(received, scoring.of(received.value()));
                newest.merge(received.value().getTrackId(), scored, Tracks::newer);
            } catch (RuntimeException e) {
                dead.add(received.source(), DeadLetters.Kind.BUG, e);
            }
        }
        List<Sink.Row> rows = new ArrayList<>();
        newest.values().forEach(scored -> rows.add(row(scored)));
        sink.write(
                        UPSERT,
                        rows,
                        row ->
                                new Written(
                                        row.getString("track_id"),
                                        row.getString("before"),
                                        row.getString("after")))
                .forEach(written -> publish(newest.get(written.trackId()), written));
        meters.counter("pubco.tracks.scored").increment(newest.size());
    }

    private static Scored newer(Scored known, Scored next) {
        return next.score().asOf().isBefore(known.score().asOf()) ? known : next;
    }

    private Sink.Row row(Scored scored) {
        EnrichedTrack track = scored.received().value();
        ObjectNode json = TrackColumns.of(track, scored.score());
        json.set("score", Json.MAPPER.valueToTree(scored.score()));
        Publishing.of(track)
                .ifPresent(found -> json.set("publishing", Json.MAPPER.valueToTree(found)));
        return new Sink.Row(scored.received().source(), json);
    }

    private void publish(Scored scored, Written written) {
        EnrichedTrack track = scored.received().value();
        var headers = scored.received().source().headers();
        events.scored(ScoredTracks.of(track, scored.score()), headers);
        if (written.before() != null) {
            PublishingChanges.between(
                            publishing(written.before()),
                            publishing(written.after()),
                            track,
                            scored.score().asOf())
                    .forEach(change -> events.changed(change, headers));
        }
    }

    private Publishing publishing(String json) {
        try {
            return Json.MAPPER.readValue(json, Publishing.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("publishing column is not ours", e);
        }
    }
}
