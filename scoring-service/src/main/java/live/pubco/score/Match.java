package live.pubco.score;

import java.math.BigDecimal;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;

/**
 * How sure it is that a provider's answer is about this recording.
 *
 * @param reused true when the ISRC seems to name another recording as well
 */
record Match(double confidence, boolean reused) {

    private static final double REUSED = .5;
    private static final double SAME_TITLE = .6;
    private static final long SAME_LENGTH_MS = 5_000;

    /** Codes in the ISRC's form that are no ISRCs: good to look up by, no proof. */
    private static final double PSEUDO = .85;

    static Match mlc(EnrichedTrack track) {
        return track.getMlc()
                .map(
                        section ->
                                by(
                                        track,
                                        section.getMatchMethod(),
                                        section.getMatchConfidence(),
                                        otherTitle(track, section)))
                .orElse(new Match(0, false));
    }

    static Match musicbrainz(EnrichedTrack track) {
        return track.getMusicbrainz()
                .map(
                        section ->
                                by(
                                        track,
                                        section.getMatchMethod(),
                                        section.getMatchConfidence(),
                                        otherRecording(track, section)))
                .orElse(new Match(0, false));
    }

    private static Match by(
            EnrichedTrack track, MatchMethod method, Optional<BigDecimal> stated, boolean other) {
        double confidence =
                switch (method) {
                    case ISRC -> pseudo(track) ? PSEUDO : 1;
                    case RECORDING_ID -> .95;
                    case TITLE_WRITER -> .7;
                    case MANUAL -> 1;
                };
        double believed =
                stated.map(q -> Math.max(0, Math.min(confidence, q.doubleValue())))
                        .orElse(confidence);
        boolean reused = method == MatchMethod.ISRC && other;
        return new Match(reused ? Math.min(believed, REUSED) : believed, reused);
    }

    private static boolean pseudo(EnrichedTrack track) {
        return !track.getIsrcs().isEmpty()
                && track.getIsrcs().stream()
                        .map(Isrc::parse)
                        .flatMap(Optional::stream)
                        .allMatch(Isrc::isPseudo);
    }

    /** True when every recording behind the ISRC is called something else. */
    private static boolean otherTitle(EnrichedTrack track, MlcSection section) {
        return !section.getRecordings().isEmpty()
                && section.getRecordings().stream()
                        .map(MlcRecording::getTitle)
                        .allMatch(title -> title.filter(t -> differs(track, t)).isPresent());
    }

    private static boolean otherRecording(EnrichedTrack track, MusicBrainzSection section) {
        Optional<MusicBrainzRecording> first = section.getRecordings().stream().findFirst();
        return first.filter(
                        recording ->
                                differs(track, recording.getTitle())
                                        || otherLength(track, recording))
                .isPresent();
    }

    private static boolean otherLength(EnrichedTrack track, MusicBrainzRecording recording) {
        return track.getDurationMs().isPresent()
                && recording.getLengthMs().isPresent()
                && Math.abs(track.getDurationMs().get() - recording.getLengthMs().get())
                        > SAME_LENGTH_MS;
    }

    private static boolean differs(EnrichedTrack track, String title) {
        return Titles.similarity(track.getTitle(), title) < SAME_TITLE;
    }
}
