package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcWriter;
import org.junit.jupiter.api.Test;

/** Who is on a writer's chain, and what is collected at its end. */
class ShareChainsTest {

    private static final MlcWriter MARA = writer("MARA QUILL", "00111111111", "1");
    private static final MlcWriter IVO = writer("IVO BRANDT", "00222222222", "2");

    @Test
    void aWriterCollectsWhatAllPublishersOnTheChainCollect() {
        ShareChains chains =
                both(
                        publisher("TIN WHISTLE TUNES", 20, "1"),
                        publisher("OAK SONGS", 25, "1"),
                        publisher("SIXTH FLOOR COPYRIGHTS", 40, "2"));

        assertThat(chains.of(MARA).collected()).isEqualTo(45);
        assertThat(names(chains.of(MARA))).containsExactly("TIN WHISTLE TUNES", "OAK SONGS");
        assertThat(chains.of(IVO).collected()).isEqualTo(40);
        assertThat(chains.of(IVO).attributed()).isTrue();
        assertThat(chains.total()).isEqualTo(85);
        assertThat(chains.open()).isEqualTo(15);
    }

    @Test
    void aPublisherMayHangOnTheWritersChainByItsParent() {
        MlcPublisher below =
                MlcPublisher.newBuilder(publisher("TIN WHISTLE TUNES", 50, "7"))
                        .setChainParentId("2")
                        .build();
        ShareChains chains = both(below);

        assertThat(names(chains.of(IVO))).containsExactly("TIN WHISTLE TUNES");
        assertThat(chains.of(IVO).attributed()).isTrue();
        assertThat(chains.of(MARA).parties()).isEmpty();
        assertThat(chains.of(MARA).collected()).isZero();
    }

    @Test
    void onePublisherOfUnknownChainMakesAllOfThemEverybodys() {
        ShareChains chains =
                both(publisher("TIN WHISTLE TUNES", 50, "1"), publisher("OAK SONGS", 30, null));

        for (MlcWriter writer : List.of(MARA, IVO)) {
            assertThat(chains.of(writer).attributed()).isFalse();
            assertThat(chains.of(writer).collected()).isEqualTo(80);
            assertThat(names(chains.of(writer))).containsExactly("TIN WHISTLE TUNES", "OAK SONGS");
        }
    }

    @Test
    void theOnlyWriterHasAllPublishersWhateverTheirChain() {
        MlcWriter alone = writer("MARA QUILL", "00111111111", null);
        ShareChains chains =
                new ShareChains(
                        Samples.work(
                                List.of(alone), List.of(publisher("TIN WHISTLE TUNES", 50, "9"))));

        assertThat(chains.of(alone).attributed()).isTrue();
        assertThat(chains.of(alone).collected()).isEqualTo(50);
    }

    @Test
    void severalAdministratorsCollectThePublishersShareTogether() {
        ShareChains chains =
                both(
                        publisher(
                                "TIN WHISTLE TUNES",
                                50,
                                "1",
                                publisher("SONGTRUST", 20, "1"),
                                publisher("OAK ADMINISTRATION", 25, "1")));

        assertThat(chains.total()).isEqualTo(45);
        assertThat(chains.of(MARA).collected()).isEqualTo(45);
        assertThat(chains.of(MARA).parties())
                .filteredOn(Party::collects)
                .extracting(Party::name)
                .containsExactly("SONGTRUST", "OAK ADMINISTRATION");
    }

    @Test
    void anAdministratorWithoutAShareLeavesItToThePublisher() {
        ShareChains chains =
                both(publisher("TIN WHISTLE TUNES", 50, "1", publisher("SONGTRUST", 0, "1")));

        assertThat(chains.total()).isEqualTo(50);
        assertThat(chains.of(MARA).collected()).isEqualTo(50);
    }

    @Test
    void aChainIsFollowedToTheFifthAdministrator() {
        MlcPublisher chain = publisher("SIXTH", 60, "1");
        for (String name : List.of("FIFTH", "FOURTH", "THIRD", "SECOND", "FIRST", "OWNER")) {
            chain = publisher(name, name.equals("FIFTH") ? 30 : 50, "1", chain);
        }
        ShareChains.Chain followed = both(chain).of(MARA);

        assertThat(names(followed))
                .containsExactly("FIFTH", "FOURTH", "THIRD", "SECOND", "FIRST", "OWNER");
        assertThat(followed.collected()).isEqualTo(30);
        assertThat(followed.parties())
                .filteredOn(Party::collects)
                .extracting(Party::name)
                .containsExactly("FIFTH");
    }

    @Test
    void withoutAnIdAPartyIsToldByItsName() {
        assertThat(
                        both(
                                        unnumbered("Tin Whistle Tunes", 20),
                                        unnumbered("TIN WHISTLE TUNES", 30),
                                        unnumbered("OAK SONGS", 15))
                                .total())
                .isEqualTo(45);
    }

    @Test
    void theSamePartyOnTwoChainsCollectsTwice() {
        assertThat(both(publisher("OAK SONGS", 30, "1"), publisher("OAK SONGS", 30, "2")).total())
                .isEqualTo(60);
    }

    private static MlcPublisher unnumbered(String name, double share) {
        return MlcPublisher.newBuilder(publisher(name, share, "1")).setId((String) null).build();
    }

    private static List<String> names(ShareChains.Chain chain) {
        return chain.parties().stream().map(Party::name).toList();
    }

    private static ShareChains both(MlcPublisher... publishers) {
        return new ShareChains(Samples.work(List.of(MARA, IVO), List.of(publishers)));
    }
}
