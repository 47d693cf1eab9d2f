package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void countTheAdministratorsShareForTheWholeChain() {
        RegisteredPublisher owner = publisher("1", null, "0", publisher("1", null, "50"));

        assertThat(total(owner)).isEqualTo("50.00");
    }

    @Test
    void countAShareOnceThatPublisherAndAdministratorBothTell() {
        RegisteredPublisher owner = publisher("1", null, "50", publisher("1", null, "50"));

        assertThat(total(owner)).isEqualTo("50.00");
    }

    @Test
    void countAChainOnceThatIsToldByChainIds() {
        assertThat(total(publisher("1", null, "50"), administrator("1", null, "50")))
                .isEqualTo("50.00");
        assertThat(total(publisher("1", null, "0"), administrator("2", "1", "50")))
                .isEqualTo("50.00");
    }

    @Test
    void addCoPublishersOfOneWriter() {
        assertThat(total(publisher("1", null, "25"), publisher("1", null, "25")))
                .isEqualTo("50.00");
        assertThat(total(publisher("2", "1", "25"), publisher("3", "1", "25"))).isEqualTo("50.00");
    }

    @Test
    void stayBelowOrAboveAHundred() {
        assertThat(total(publisher("1", null, "50"), publisher("2", null, "25.5")))
                .isEqualTo("75.50");
        assertThat(total(publisher("1", null, "75"), publisher("2", null, "75")))
                .isEqualTo("150.00");
    }

    @Test
    void areRoundedOnlyTogether() {
        assertThat(
                        total(
                                publisher("1", null, "33.333"),
                                publisher("2", null, "33.333"),
                                publisher("3", null, "33.333")))
                .isEqualTo("100.00");
    }

    @Test
    void areFractionsWhereNoneExceedsOneAndTheSumIsAboutOne() {
        RegisteredPublisher half = publisher("1", null, "0.5");
        RegisteredPublisher quarter = publisher("2", null, "0.25");

        assertThat(total(half, quarter)).isEqualTo("75.00");
        assertThat(new Shares(List.of(half, quarter)).of(quarter))
                .contains(new BigDecimal("25.00"));
    }

    @Test
    void arePercentWhereTheyAreTooSmallForFractions() {
        assertThat(total(publisher("1", null, "0.33"))).isEqualTo("0.33");
        assertThat(total(publisher("1", null, "1"), publisher("2", null, "99")))
                .isEqualTo("100.00");
    }

    @Test
    void areNothingWithoutPublishersAndUnknownWhereUntold() {
        assertThat(total()).isEqualTo("0.00");
        assertThat(new Shares(List.of(publisher("1", null, null))).total()).isEmpty();
    }

    @Test
    void leaveOutWhatCannotBeAShare() {
        RegisteredPublisher absurd = publisher("1", null, "1e12");
        RegisteredPublisher negative = publisher("1", null, "-5");

        assertThat(new Shares(List.of(absurd)).of(absurd)).isEmpty();
        assertThat(new Shares(List.of(negative)).of(negative)).isEmpty();
    }

    @Test
    void endAtTheDepthGuard() {
        RegisteredPublisher deep = publisher("1", null, "50");
        for (int i = 0; i < 20; i++) {
            deep = publisher("1", null, "0", deep);
        }

        assertThat(total(deep)).isEqualTo("0.00");
    }

    @Test
    void surviveChainsThatNameEachOther() {
        assertThat(total(publisher("1", "2", "50"), publisher("2", "1", "50"))).isEqualTo("100.00");
    }

    private static String total(RegisteredPublisher... publishers) {
        return new Shares(List.of(publishers)).total().orElseThrow().toPlainString();
    }

    private static RegisteredPublisher administrator(String chain, String parent, String share) {
        return party("Administrator", chain, parent, share, List.of());
    }

    private static RegisteredPublisher publisher(
            String chain, String parent, String share, RegisteredPublisher... administrators) {
        return party("OriginalPublisher", chain, parent, share, List.of(administrators));
    }

    private static RegisteredPublisher party(
            String role,
            String chain,
            String parent,
            String share,
            List<RegisteredPublisher> administrators) {
        return new RegisteredPublisher(
                null,
                role + share,
                null,
                role,
                null,
                share == null ? null : new BigDecimal(share),
                chain,
                parent,
                administrators,
                null);
    }
}
