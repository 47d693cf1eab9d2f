package live.pubco.chartmetric;

import live.pubco.phase.RecordedCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Chartmetric's answers trip a client up with, a file for each. */
class PitfallsTest {

    private static final String STREAMS =
            "GET /api/track/90000001/spotify/stats/highest-playcounts";

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        pitfall.usually("POST /api/token", RecordedChartmetric.read("token"))
                .usually(STREAMS, RecordedChartmetric.read("nothing"))
                .holdsFor(
                        RecordedChartmetric.enricher(
                                pitfall.client(ChartmetricApi.class),
                                pitfall.upstream(new ChartmetricFailures()),
                                pitfall.timer(),
                                RecordedChartmetric.settings("refresh", true)));
    }
}
