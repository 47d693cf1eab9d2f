package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

/** What is said of the writers where the register has no work for a recording, or no answer. */
class RegistryAnswerTest {

    @Test
    void aRecordingThatIsNotLinkedSaysALittleOnceItIsNinetyDaysOld() {
        RegistryEvidence.Finding old = unlinked("2026-08-22");
        assertThat(old.status()).isEqualTo(PublishingStatus.UNMATCHED);
        assertThat(old.evidence().fact()).contains(Fact.UNLINKED);
        assertThat(old.evidence().coverage()).isEqualTo(.5);
        assertThat(old.evidence().text())
                .isEqualTo("recording is not linked to a work, checked 20 Nov");

        assertThat(unlinked("2026-08-23").evidence().fact()).contains(Fact.UNLINKED_YOUNG);
        assertThat(unlinked("2019").evidence().fact()).contains(Fact.UNLINKED_YOUNG);
        assertThat(unlinked(null).evidence().fact()).contains(Fact.UNLINKED_YOUNG);
    }

    @Test
    void withoutAnAnswerTheReasonIsSaid() {
        assertMissing(
                StepStatus.FAILED,
                PublishingStatus.ERROR,
                ObservationStatus.ERROR,
                "The MLC did not answer");
        assertMissing(
                StepStatus.UNAVAILABLE,
                PublishingStatus.NOT_CHECKED,
                ObservationStatus.UNAVAILABLE,
                "The MLC switched off");
        assertMissing(
                StepStatus.SKIPPED,
                PublishingStatus.NOT_CHECKED,
                ObservationStatus.NOT_CHECKED,
                "The MLC not checked");
    }

    private static void assertMissing(
            StepStatus step, PublishingStatus status, ObservationStatus outcome, String text) {
        RegistryEvidence.Finding finding =
                new RegistryEvidence(without(step, "2026-11-05")).of(Writer.UNKNOWN);
        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.evidence())
                .isEqualTo(
                        Evidence.missing(Group.REGISTRY, outcome, "The MLC (US mechanical)", text));
    }

    private static RegistryEvidence.Finding unlinked(String released) {
        return new RegistryEvidence(without(StepStatus.NOT_FOUND, released)).of(Writer.UNKNOWN);
    }

    private static EnrichedTrack without(StepStatus step, String released) {
        Map<String, Step> trail = new TreeMap<>(Samples.trail(StepStatus.FOUND));
        trail.put("mlc", Samples.step(step, Samples.NOW));
        return Samples.bare("t").setReleaseDate(released).setTrail(trail).build();
    }
}
