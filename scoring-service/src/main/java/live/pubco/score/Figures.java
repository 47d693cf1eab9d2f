package live.pubco.score;

import java.time.Instant;
import java.util.List;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

/**
 * The statistics of a track and its first artist, with the date they were taken.
 *
 * @param match how sure it is that they are about this recording
 */
record Figures(
        Answer answer,
        Instant takenAt,
        double match,
        Streams streams,
        Statistics track,
        Statistics artist) {

    static final String SOURCE = "Chartmetric";

    private static final double BY_TITLE = .85;

    static Figures of(EnrichedTrack track) {
        Answer answer = Answer.of(track, Phase.CHARTMETRIC, track.getChartmetric().isPresent());
        if (track.getChartmetric().isEmpty()) {
            return new Figures(
                    answer,
                    null,
                    0,
                    new Streams(List.of()),
                    new Statistics(List.of()),
                    new Statistics(List.of()));
        }
        ChartmetricSection section = track.getChartmetric().get();
        return new Figures(
                answer,
                section.getAsOf().orElse(answer.checkedAt()),
                track.getIsrcs().isEmpty() ? BY_TITLE : 1,
                Streams.of(section),
                new Statistics(section.getStatistics()),
                new Statistics(
                        section.getArtists().stream()
                                .findFirst()
                                .map(ChartmetricArtist::getStatistics)
                                .orElse(List.of())));
    }

    boolean asked() {
        return answer.usable();
    }

    Observation ok(double value, String detail) {
        return Observation.ok(value, SOURCE, takenAt, match, detail);
    }

    Observation missing() {
        return answer.without(SOURCE);
    }
}
