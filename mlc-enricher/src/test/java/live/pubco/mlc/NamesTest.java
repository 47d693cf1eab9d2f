package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mary McDemo | MARY MCDEMO | FULL",
                "Mary McDemo | MCDEMO MARY | FULL",
                "Mary McDemo Jr. | MARY MCDEMO | FULL",
                "Zoë Ångström | ZOE ANGSTROM | FULL",
                "M. McDemo | MARY MCDEMO | INITIAL",
                "Mary Ann McDemo | MARY MCDEMO | INITIAL",
                "Beyonder | BEYONDER | FULL",
                "McDemo | MARY MCDEMO | NONE",
                "John McDemo | MARY MCDEMO | NONE",
                "Mary Smith | MARY MCDEMO | NONE",
                "'' | MARY MCDEMO | NONE"
            })
    void agreeAsFarAsTheyDo(String one, String other, Names.Agreement agreement) {
        assertThat(Names.agreement(one, other)).isEqualTo(agreement);
        assertThat(Names.agreement(other, one)).isEqualTo(agreement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ARTIST A FEAT. ARTIST B | Artist B | true",
                "ARTIST A, ARTIST B | Artist A | true",
                "PRINCESS | Prince | false"
            })
    void areMentionedAsWholeWordsOnly(String text, String name, boolean mentioned) {
        assertThat(Names.mentions(text, name)).isEqualTo(mentioned);
    }
}
