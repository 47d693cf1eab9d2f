package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.PublishingStatus;
import org.junit.jupiter.api.Test;

/** What the register of works says of the first writer, in which words and how surely. */
class RegistryEvidenceTest {

    private static final MlcWriter MARA = writer("MARA QUILL", "00111111111", "1");
    private static final MlcWriter IVO = writer("IVO BRANDT", "00222222222", "2");
    private static final String WORK = " on MLC work PL001A, checked 20 Nov";

    @Test
    void aWriterWithoutAnyPartyHasNoPublisher() {
        assertSays(
                of(publisher("TIN WHISTLE TUNES", 50, "2")),
                PublishingStatus.UNPUBLISHED,
                Fact.NO_PUBLISHER,
                "has no publisher" + WORK);
    }

    @Test
    void aMajorAnywhereOnTheChainIsNamedAlone() {
        MlcPublisher owned =
                publisher(
                        "TIN WHISTLE TUNES",
                        50,
                        "1",
                        publisher("WARNER CHAPPELL MUSIC", 30, "1"),
                        publisher("SONY MUSIC PUBLISHING", 20, "1"));

        assertSays(
                of(owned),
                PublishingStatus.MAJOR_PUBLISHED,
                Fact.MAJOR_PUBLISHER,
                "is with SONY MUSIC PUBLISHING, WARNER CHAPPELL MUSIC (major)" + WORK);
    }

    @Test
    void whoCollectsAloneHasOnlyCompaniesOfTheirOwnOnTheChain() {
        assertSays(
                of(publisher("Mara Quill Music", 20, "1"), publisher("QUILL, MARA", 30, "1")),
                PublishingStatus.SELF_ADMINISTERED,
                Fact.SELF_ADMINISTERED,
                "collects alone" + WORK);
    }

    @Test
    void anAdministratorBehindAnUnlistedCompanyOnlyAdministers() {
        MlcPublisher own = publisher("LANTERN HOUSE", 0, "1", publisher("SONGTRUST", 50, "1"));

        assertSays(
                of(own),
                PublishingStatus.ADMIN_ONLY,
                Fact.ADMIN_SERVICE,
                "SONGTRUST only administers" + WORK);
    }

    @Test
    void anAdministratorBehindAnIndependentPublisherLeavesThePublisher() {
        MlcPublisher owned = publisher("peermusic", 0, "1", publisher("SONGTRUST", 50, "1"));

        assertSays(
                of(owned),
                PublishingStatus.INDIE_PUBLISHED,
                Fact.INDIE_PUBLISHER,
                "is with SONGTRUST, peermusic" + WORK);
    }

    @Test
    void aCollectorWhoIsNoAdministratorMakesItMoreThanAdministration() {
        assertThat(
                        of(publisher("SONGTRUST", 20, "1"), publisher("TIN WHISTLE TUNES", 30, "1"))
                                .status())
                .isEqualTo(PublishingStatus.INDIE_PUBLISHED);
    }

    @Test
    void aSocietyAloneIsNoPublisherAndBesideOneItIs() {
        assertSays(
                of(publisher("GEMA", 50, "1")),
                PublishingStatus.CMO_COLLECTED,
                Fact.SOCIETY,
                "GEMA collects as a society, no publisher" + WORK);
        assertSays(
                of(publisher("GEMA", 20, "1"), publisher("TIN WHISTLE TUNES", 30, "1")),
                PublishingStatus.INDIE_PUBLISHED,
                Fact.INDIE_PUBLISHER,
                "is with GEMA, TIN WHISTLE TUNES" + WORK);
    }

    @Test
    void aPartyNamedTwiceIsSaidOnce() {
        assertThat(
                        of(publisher("TIN WHISTLE TUNES", 20, "1"), third("TIN WHISTLE TUNES", 10))
                                .evidence()
                                .text())
                .isEqualTo("is with TIN WHISTLE TUNES" + WORK);
    }

    @Test
    void claimsOverTheWholeAreDisputedWithTheirSum() {
        RegistryEvidence.Finding disputed =
                of(publisher("TIN WHISTLE TUNES", 75, "1"), publisher("OAK SONGS", 50.5, "2"));

        assertSays(
                disputed,
                PublishingStatus.DISPUTED,
                Fact.DISPUTED,
                "claims add up to 125.50 %" + WORK);
    }

    @Test
    void aDoubtfulMatchIsBelievedAsMuchAsItIsSure() {
        MlcSection doubtful =
                MlcSection.newBuilder(Samples.mlc(Samples.work()))
                        .setMatchConfidence(new BigDecimal("0.80"))
                        .build();
        EnrichedTrack track = Samples.track("t").setMlc(doubtful).build();

        assertThat(find(track, "ipi:00111111111").evidence().coverage()).isEqualTo(.8);
    }

    @Test
    void publishersOfNobodyInParticularCountHalf() {
        assertThat(of(publisher("TIN WHISTLE TUNES", 50, "9")).evidence().coverage()).isEqualTo(.5);
    }

    @Test
    void whoIsNotAmongTheRegisteredWritersIsJudgedByTheFirstOfThemAndHalf() {
        RegistryEvidence registry =
                new RegistryEvidence(track(publisher("TIN WHISTLE TUNES", 50, "1")));
        RegistryEvidence.Finding finding = registry.of(Writer.UNKNOWN);

        assertThat(finding.status()).isEqualTo(PublishingStatus.INDIE_PUBLISHED);
        assertThat(finding.evidence().coverage()).isEqualTo(.5);
    }

    @Test
    void aWorkWithoutWritersIsJudgedByAllItsPublishers() {
        EnrichedTrack track =
                Samples.track("t")
                        .setMlc(
                                Samples.mlc(
                                        Samples.work(
                                                List.of(),
                                                List.of(publisher("TIN WHISTLE", 50, "1")))))
                        .build();
        RegistryEvidence.Finding finding = new RegistryEvidence(track).of(Writer.UNKNOWN);

        assertThat(finding.status()).isEqualTo(PublishingStatus.INDIE_PUBLISHED);
        assertThat(finding.evidence().coverage()).isEqualTo(.5);
    }

    @Test
    void aWriterWithoutANumberIsFoundByName() {
        EnrichedTrack track =
                Samples.track("t")
                        .setMlc(
                                Samples.mlc(
                                        Samples.work(
                                                List.of(
                                                        writer("TESS ALDERWAY", null, "1"),
                                                        writer("OLE FENN", null, "2")),
                                                List.of(publisher("TIN WHISTLE", 50, "1")))))
                        .build();

        assertThat(find(track, "name:tess alderway@PL001A").status())
                .isEqualTo(PublishingStatus.INDIE_PUBLISHED);
        assertThat(find(track, "name:ole fenn@PL001A").status())
                .isEqualTo(PublishingStatus.UNPUBLISHED);
        assertThat(find(track, "name:ole fenn@PL001A").evidence().coverage()).isEqualTo(1);
    }

    private static void assertSays(
            RegistryEvidence.Finding finding, PublishingStatus status, Fact fact, String text) {
        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.evidence().group()).isEqualTo(Group.REGISTRY);
        assertThat(finding.evidence().fact()).contains(fact);
        assertThat(finding.evidence().text()).isEqualTo(text);
        assertThat(finding.evidence().coverage()).isEqualTo(1);
        assertThat(finding.evidence().observedAt()).isEqualTo(Samples.NOW);
        assertThat(finding.evidence().source()).isEqualTo("The MLC (US mechanical)");
    }

    private static MlcPublisher third(String name, double share) {
        return MlcPublisher.newBuilder(publisher(name, share, "1")).setId("another").build();
    }

    private static RegistryEvidence.Finding of(MlcPublisher... publishers) {
        return find(track(publishers), "ipi:00111111111");
    }

    private static EnrichedTrack track(MlcPublisher... publishers) {
        return Samples.track("t")
                .setMlc(Samples.mlc(Samples.work(List.of(MARA, IVO), List.of(publishers))))
                .build();
    }

    private static RegistryEvidence.Finding find(EnrichedTrack track, String key) {
        return new Writers(track, Samples.NOW)
                .all().stream()
                        .filter(writer -> writer.key().equals(key))
                        .map(new RegistryEvidence(track)::of)
                        .findFirst()
                        .orElseThrow();
    }
}
