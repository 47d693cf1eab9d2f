package live.pubco.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Step;
import live.pubco.score.Score;
import live.pubco.score.ScoreChange;
import live.pubco.score.ScoreConfig;
import live.pubco.score.TrackScore;
import live.pubco.scoring.reference.References;

/** Scores with the reference and the configuration that are in force. */
@ApplicationScoped
public class Scoring {

    private final References references;
    private final ScoreConfig config;

    Scoring(References references, ScoreConfig config) {
        this.references = references;
        this.config = config;
    }

    /**
     * As of the record's own last step and not of now: the same record always gets the same score.
     */
    public TrackScore of(EnrichedTrack track) {
        return of(track, moment(track));
    }

    private TrackScore of(EnrichedTrack track, Instant asOf) {
        return Score.of(track, references.current(), config, asOf);
    }

    public ScoreChange change(ScoreChange.Look old, ScoreChange.Look now) {
        return ScoreChange.between(old, now, references.current(), config);
    }

    /** What a score was made with, to be compared as a whole. */
    public static String versions(TrackScore score) {
        return String.join("|", score.modelVersion(), score.referenceVersion(), score.configHash());
    }

    private static Instant moment(EnrichedTrack track) {
        return Stream.concat(
                        Stream.of(track.getDiscoveredAt()),
                        track.getTrail().values().stream().map(Step::getFinishedAt))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
