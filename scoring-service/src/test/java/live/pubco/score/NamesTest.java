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
}
