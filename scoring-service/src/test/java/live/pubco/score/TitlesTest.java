package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @Test
    void noiseIsCutForComparison() {
        assertThat(Titles.matchKey("Paper Lanterns - Remastered 2011")).isEqualTo("paper lanterns");
        assertThat(Titles.matchKey("Paper Lanterns (feat. Ivo Brandt) [Live]"))
                .isEqualTo("paper lanterns");
    }

    @Test
    void theVersionIsReadApart() {
        assertThat(Titles.version("Paper Lanterns (feat. Ivo Brandt) [Live at Home]"))
                .containsExactly(VersionTag.LIVE);
        assertThat(Titles.version("Paper Lanterns - Acoustic - Remastered 2011"))
                .contains(VersionTag.REMASTER);
        assertThat(Titles.version("Paper Lanterns (DJ Oak Remix)"))
                .containsExactly(VersionTag.REMIX);
        assertThat(Titles.version("Paper Lanterns - Sped Up")).containsExactly(VersionTag.SPED_UP);
        assertThat(Titles.version("Live Forever")).isEmpty();
        assertThat(Titles.version("Paper Lanterns (Delivery)")).isEmpty();
        assertThat(Titles.version("Paper Lanterns (Single Edit")).isEmpty();
    }

    @Test
    void latinLettersAreASecondKey() {
        assertThat(Titles.similarity("Тишина", "Tishina")).isGreaterThan(.8);
        assertThat(Titles.similarity("Ελένη", "Eleni")).isGreaterThan(.7);
        assertThat(Titles.similarity("がくもよう", "gakumoyou")).isEqualTo(1);
        assertThat(Titles.similarity("Тишина", "Вечер")).isLessThan(.6);
        assertThat(Titles.matchKey("Тишина")).isEqualTo("тишина");
    }

    @Test
    void aTitleIsNeverCutToNothing() {
        assertThat(Titles.matchKey("T - Ball Rag")).isEqualTo("t ball rag");
        assertThat(Titles.matchKey("(Intro)")).isEqualTo("intro");
    }

    @Test
    void similarityIsOneForTheSameAndLowForAnother() {
        assertThat(Titles.similarity("Paper Lanterns", "PAPER LANTERNS")).isEqualTo(1);
        assertThat(Titles.similarity("Paper Lanterns", "Copper Signals")).isLessThan(.6);
    }

    @Test
    void aBracketOrADashAloneIsNoise() {
        assertThat(Titles.matchKey("(Intro) Paper Lanterns")).isEqualTo("paper lanterns");
        assertThat(Titles.matchKey("[Live] Paper Lanterns")).isEqualTo("paper lanterns");
        assertThat(Titles.matchKey("Paper Lanterns - Live")).isEqualTo("paper lanterns");
        assertThat(Titles.matchKey("Paper-Lanterns")).isEqualTo("paper lanterns");
        assertThat(Titles.matchKey("Paper Lanterns")).isEqualTo("paper lanterns");
    }

    @Test
    void aThirdOfTheTitleMustBeLeft() {
        assertThat(Titles.matchKey("Sky (oak)")).isEqualTo("sky");
        assertThat(Titles.matchKey("Sky (oaks)")).isEqualTo("sky oaks");
        assertThat(Titles.matchKey("?! (Oak)")).isEqualTo("oak");
    }

    @ParameterizedTest
    @CsvSource({
        "Tides,          Tidal,           0.6",
        "Lantern,        Lanterns,        0.875",
        "Paper Lanterns, Lanterns,        0.571428571",
        "Lanterns,       Paper Lanterns,  0.571428571",
        "Orchard,        Rochard,         0.714285714",
        "Up,             Fall,            0",
        "Fall,           Up,              0"
    })
    void similarityIsThePartOfTheLongerTitleThatMayStay(String a, String b, double similarity) {
        assertThat(Titles.similarity(a, b)).isCloseTo(similarity, within(1e-9));
    }

    @Test
    void eitherTitleMayBeInAnotherScript() {
        assertThat(Titles.latinKey("Тишина")).isEqualTo("tisina");
        assertThat(Titles.latinKey("Paper Lanterns (Live)")).isEqualTo("paper lanterns");
        assertThat(Titles.similarity("Тишина", "Tisina")).isEqualTo(1);
        assertThat(Titles.similarity("Tisina", "Тишина")).isEqualTo(1);
    }

    @Test
    void aTitleWithoutLettersIsLikeItselfOnly() {
        assertThat(Titles.similarity("🎧", "🎧")).isEqualTo(1);
        assertThat(Titles.similarity("🎧", "🎸")).isLessThan(.6);
        assertThat(Titles.similarity("!!!", "Paper Lanterns")).isZero();
        assertThat(Titles.latinKey("🎧")).isNotEqualTo(Titles.latinKey("🎸")).isNotEmpty();
        assertThat(Titles.matchKey("(?)")).isEqualTo("(?)");
    }
}
