package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

class TextEvidenceTest {

    @Test
    void aMajorAmongThePublishersSettlesIt() {
        Evidence credits = credits("Copyright Control", "Sony Music Publishing", "Tin Whistle");
        assertThat(credits.fact()).contains(Fact.MAJOR_NAMED);
        assertThat(credits.text()).isEqualTo("credits name Sony Music Publishing");
    }

    @Test
    void copyrightControlIsNoPublisher() {
        Evidence credits = credits("Tin Whistle", "copyright control");
        assertThat(credits.fact()).contains(Fact.COPYRIGHT_CONTROL);
        assertThat(credits.text()).isEqualTo("credits say Copyright Control");
    }

    @Test
    void anyOtherPublisherIsAnIndependentOne() {
        Evidence credits = credits("Tin Whistle", "Oak Songs");
        assertThat(credits.fact()).contains(Fact.INDIE_NAMED);
        assertThat(credits.text()).isEqualTo("credits name Oak Songs");
        assertThat(credits.observedAt()).isEqualTo(Samples.NOW);
    }

    @Test
    void whoHasAnotherRoleIsNoPublisher() {
        CreditsSection section = Samples.credits("Sony Music Publishing");
        assertThat(of(section).fact()).contains(Fact.NO_PUBLISHER_NAMED);
        assertThat(of(section).text()).isEqualTo("credits name no publisher");
    }

    @Test
    void creditsThatNameNobodySayNothing() {
        Evidence credits = of(Samples.credits());
        assertThat(credits.status()).isEqualTo(ObservationStatus.NOT_FOUND);
        assertThat(credits.text()).isEqualTo("no credits shown");
        assertThat(credits.group()).isEqualTo(Group.CREDITS);
    }

    @Test
    void creditsThatWereNotReadSayWhy() {
        EnrichedTrack failed = Samples.bare("t").setTrail(Samples.trail(StepStatus.FAILED)).build();
        Evidence credits = new TextEvidence(failed).credits();
        assertThat(credits.status()).isEqualTo(ObservationStatus.ERROR);
        assertThat(credits.text()).isEqualTo("credits did not answer");
    }

    private static Evidence credits(String... publishers) {
        List<Contributor> people = new ArrayList<>(Samples.credits("Mara Quill").getContributors());
        for (String publisher : publishers) {
            people.add(Samples.contributor(publisher, CreditKind.OTHER, "Music Publisher"));
        }
        return of(CreditsSection.newBuilder(Samples.credits()).setContributors(people).build());
    }

    private static Evidence of(CreditsSection section) {
        return new TextEvidence(Samples.track("t").setCredits(section).build()).credits();
    }
}
