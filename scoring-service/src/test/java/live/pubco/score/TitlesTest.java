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
