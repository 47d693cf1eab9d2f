package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void comparesBlindToCaseAccentsAndPunctuation() {
        assertThat(Names.same("Beyoncé & Co.", "BEYONCE CO")).isTrue();
    }

    @Test
    void keepsOtherScripts() {
        assertThat(Names.same("幾何学模様", "幾何学模様")).isTrue();
        assertThat(Names.same("幾何学模様", "山地情歌")).isFalse();
        assertThat(Names.similarity("Дорога", "ДОРОГА")).isEqualTo(1);
    }

    @Test
    void emptyNamesAreNotTheSame() {
        assertThat(Names.same("", "")).isFalse();
        assertThat(Names.same(null, null)).isFalse();
    }

    @Test
    void titlesWithVersionNotesAreSimilarToThoseWithout() {
        assertThat(Names.similarity("Slow River - Remastered 2011", "Slow River")).isEqualTo(1);
        assertThat(Names.similarity("Slow River (feat. Quill)", "Slow River")).isEqualTo(1);
    }

    @Test
    void otherTitlesAreNotSimilar() {
        assertThat(Names.similarity("Slow River", "Paper Lanterns")).isLessThan(0.6);
    }

    @Test
    void versionsAreWholeWords() {
        assertThat(Names.versions("Alive (Live)")).containsExactly("live");
        assertThat(Names.versions("Oliver")).isEmpty();
    }
}
