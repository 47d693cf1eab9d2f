package live.pubco.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"QZDEM2600001", "qz-dem-26-00001", " QZ DEM 26 00001 ", "ISRC QZDEM2600001"})
    void readsAnIsrcHoweverItIsWritten(String text) {
        Optional<Isrc> expected =
                text.startsWith("ISRC") ? Optional.empty() : Optional.of(new Isrc("QZDEM2600001"));
        assertEquals(expected, Isrc.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "QZDEM260000",
                "QZDEM26000012",
                "1ZDEM2600001",
                "QZDEM26O0001",
                "QZDEM26٠٠٠٠١"
            })
    void takesNothingElseForAnIsrc(String text) {
        assertEquals(Optional.empty(), Isrc.parse(text));
    }

    @Test
    void warnsOfCodesThatOnlyLookLikeIsrcs() {
        assertTrue(new Isrc("TCABC2600001").isPseudo());
        assertFalse(new Isrc("QZDEM2600001").isPseudo());
    }

    @ParameterizedTest
    @CsvSource({
        "T-034.524.680-1, T0345246801",
        "T0345246801, T0345246801",
        "t-034.524.680-1, T0345246801"
    })
    void readsAnIswcHoweverItIsWritten(String text, String code) {
        assertEquals(Optional.of(new Iswc(code)), Iswc.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "T-034.524.680-2", "0345246801", "T034524680"})
    void refusesAnIswcWithAWrongCheckDigitOrForm(String text) {
        assertEquals(Optional.empty(), Iswc.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "00999000111, 00999000111",
        "999000111, 00999000111",
        "00999.00.01.11, 00999000111"
    })
    void keepsTheLeadingZerosOfAnIpi(String text, String number) {
        assertEquals(Optional.of(new Ipi(number)), Ipi.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "00000000000", "123456789012", "I-000000229-7"})
    void takesNothingElseForAnIpi(String text) {
        assertEquals(Optional.empty(), Ipi.parse(text));
    }

    @Test
    void knowsTheFormOfASpotifyId() {
        assertTrue(SpotifyId.isValid("37i9dQZF1DXcBWIGoYBM5M"));
        assertFalse(SpotifyId.isValid("37i9dQZF1DXcBWIGoYBM5"));
        assertFalse(SpotifyId.isValid("37i9dQZF1DXcBWIGoYBM5-"));
        assertFalse(SpotifyId.isValid(null));
    }

    @Test
    void doesNotLetAMalformedIdentifierExist() {
        assertThrows(IllegalArgumentException.class, () -> new Isrc("qzdem2600001"));
        assertThrows(IllegalArgumentException.class, () -> new Iswc("T0345246802"));
        assertThrows(IllegalArgumentException.class, () -> new Ipi("229"));
    }
}
