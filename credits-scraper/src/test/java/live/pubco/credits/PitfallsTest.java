package live.pubco.credits;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import live.pubco.phase.RecordedCase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of what the reader brings from a page, a file for each case. */
class PitfallsTest {

    private static final String ID = "1DemoTrack0000000000AA";

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("live.pubco.phase.RecordedCase#all")
    void isPassed(RecordedCase pitfall) {
        CreditsSettings settings =
                TestSettings.of(
                        Map.of(
                                "pubco.credits.enabled",
                                "true",
                                "pubco.credits.jitter",
                                "0ms",
                                "pubco.credits.diagnoses",
                                folder.toString()));
        Outcome outcome = Outcomes.of(report(pitfall), ID, PoolSettings.of(settings));
        pitfall.holdsFor(
                new CreditsEnricher(
                        new TrackPages(
                                settings,
                                new FixedVisits(outcome),
                                pitfall.upstream(new CreditsFailures()),
                                new Diagnoses(settings))));
    }

    /** The reader hands answers on as the texts that they came as. */
    private static Report report(RecordedCase pitfall) {
        ObjectNode report = pitfall.told("report").deepCopy();
        ArrayNode texts = report.putArray("answers");
        pitfall.told("answers").forEach(answer -> texts.add(answer.toString()));
        return Report.parse(report.toString());
    }
}
