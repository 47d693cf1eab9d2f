package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
