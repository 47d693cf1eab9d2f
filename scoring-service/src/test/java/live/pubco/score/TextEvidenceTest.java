package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Album;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.SpotifySection;
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

    @Test
    void aSupplierMaySayCopyrightControlAndIsNoPublisherOtherwise() {
        CreditsSection section = Samples.credits("Mara Quill");

        assertThat(of(supplied(section, "Copyright Control")).fact())
                .contains(Fact.COPYRIGHT_CONTROL);
        assertThat(of(supplied(section, "Sony Music Publishing")).fact())
                .contains(Fact.NO_PUBLISHER_NAMED);
    }

    @Test
    void theFirstOfSeveralPublishersIsNamedInTheOrderOfTheAlphabet() {
        assertThat(credits("Tin Whistle", "Oak Songs", "Pine Songs").text())
                .isEqualTo("credits name Oak Songs");
    }

    @Test
    void theLabelIsEvidenceOfTheDayOnWhichItWasRead() {
        EnrichedTrack track = Samples.track("t").build();

        assertThat(new TextEvidence(track).label())
                .isEqualTo(
                        new Evidence(
                                Group.LABEL,
                                ObservationStatus.OK,
                                Optional.of(Fact.DIY_PLACEHOLDER),
                                1,
                                "label and P-line",
                                Samples.NOW,
                                "4821 Records DK is a distributor's placeholder"));
        assertThat(new TextEvidence(track).verdict().fact()).contains(Fact.DIY_PLACEHOLDER);
    }

    @Test
    void aLabelThatThePlaylistToldIsAsOldAsTheTracksDiscovery() {
        EnrichedTrack told = Samples.bare("t").setLabel("Warp Records").build();
        Evidence label = new TextEvidence(told).label();

        assertThat(label.fact()).contains(Fact.INDIE_LABEL);
        assertThat(label.observedAt()).isEqualTo(told.getDiscoveredAt());
    }

    @Test
    void withoutALabelTheReasonIsSaid() {
        EnrichedTrack bare = Samples.bare("t").build();
        EnrichedTrack failed = Edit.of(bare).with("trail", Samples.trail(StepStatus.FAILED)).done();
        SpotifySection albumless =
                SpotifySection.newBuilder(Samples.spotify("Paper Lanterns"))
                        .setAlbum((Album) null)
                        .build();

        assertThat(new TextEvidence(bare).label()).isEqualTo(none(ObservationStatus.NOT_CHECKED));
        assertThat(new TextEvidence(failed).label()).isEqualTo(none(ObservationStatus.ERROR));
        assertThat(new TextEvidence(Edit.of(failed).with("spotify", albumless).done()).label())
                .isEqualTo(none(ObservationStatus.NOT_FOUND));
    }

    private static Evidence none(ObservationStatus status) {
        return Evidence.missing(Group.LABEL, status, "label and P-line", "no label known");
    }

    private static CreditsSection supplied(CreditsSection section, String supplier) {
        return CreditsSection.newBuilder(section).setSuppliers(List.of(supplier)).build();
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
