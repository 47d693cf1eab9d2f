package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void caseAccentsAndOrderDoNotMatter() {
        assertThat(Names.same("Zoë  Kovač", "KOVAC, ZOE")).isTrue();
        assertThat(Names.same("Straße", "STRASSE")).isTrue();
        assertThat(Names.same("Işık", "ISIK")).isTrue();
        assertThat(Names.same("Søren Łaska", "soren laska")).isTrue();
        assertThat(Names.same("O’Hara", "OHARA")).isTrue();
    }

    @Test
    void otherScriptsStay() {
        assertThat(Names.key("幾何学模様")).isEqualTo("幾何学模様");
        assertThat(Names.same("がく", "かく")).isFalse();
        assertThat(Names.key("Ελένη")).isEqualTo("ελενη");
        assertThat(Names.key("한국")).isEqualTo("한국");
        assertThat(Names.key("🎧")).isEmpty();
        assertThat(Names.same("🎧", "🎸")).isFalse();
    }

    @Test
    void companiesLoseTheirLegalForm() {
        assertThat(Names.company("NORTHERN OAK SONGS LLC")).isEqualTo("northern oak songs");
        assertThat(Names.company("Inc")).isEqualTo("inc");
    }

    @Test
    void ownCompaniesAreNamedAfterTheirOwner() {
        assertThat(Names.sameButTrade("Mara Quill Music Publishing", "MARA QUILL")).isTrue();
        assertThat(Names.sameButTrade("Quill Songs", "Mara Quill")).isFalse();
        assertThat(Names.sameButTrade("Music Publishing", "Mara Quill")).isFalse();
    }

    @Test
    void everythingButLettersAndDigitsIsAGap() {
        assertThat(Names.key("A@Z[a`z{0/9:b")).isEqualTo("a z a z 0 9 b");
        assertThat(Names.key("  Mara -- Quill!  ")).isEqualTo("mara quill");
        assertThat(Names.key("O'Hara's")).isEqualTo("oharas");
        assertThat(Names.key("?!")).isEmpty();
        assertThat(Names.key("")).isEmpty();
    }

    @Test
    void lettersWithTheirOwnFormsMeetTheirSpelling() {
        assertThat(Names.key("Ærø Œuvre Ðora Þora Đura")).isEqualTo("aero oeuvre dora thora dura");
    }

    @Test
    void severalLegalFormsAreCutFromTheEndOnly() {
        assertThat(Names.company("Oak Songs Co., Ltd.")).isEqualTo("oak songs");
        assertThat(Names.company("Company of Oaks Inc")).isEqualTo("company of oaks");
    }

    @Test
    void aNameWithoutAWordIsNobodys() {
        assertThat(Names.same("", "")).isFalse();
        assertThat(Names.same("Mara Quill", "Mara")).isFalse();
        assertThat(Names.sameButTrade("Quill Mara Songs Ltd", "Mara Quill")).isTrue();
    }
}
