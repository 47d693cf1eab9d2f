package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the register says about companies. */
class CompaniesTest {

    @ParameterizedTest
    @CsvSource({
        "SONY MUSIC PUBLISHING LLC, MAJOR",
        "Songtrust, ADMIN_SERVICE",
        "GEMA, SOCIETY",
        "peermusic Ltd., INDIE",
        "Tin Whistle Tunes, ",
        "Sony, "
    })
    void aPublisherIsKnownByItsWholeName(String name, String kind) {
        assertThat(Companies.publisherKind(name)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void aPersonsNameMayBeWrittenInAnyOrder() {
        assertThat(Companies.samePerson("Mara Quill", "QUILL, MARA")).isTrue();
        assertThat(Companies.samePerson("Mara Quill", "MARA QUILL MUSIC")).isFalse();
    }

    @Test
    void aPartyIsWhatTheRegisterSays() {
        Party major = Party.of("Sony Music Publishing", Optional.of("00444444444"), true);

        assertThat(major)
                .isEqualTo(
                        new Party(
                                "Sony Music Publishing",
                                Optional.of("00444444444"),
                                Optional.of("MAJOR"),
                                true));
        assertThat(major.is("MAJOR")).isTrue();
        assertThat(major.is("INDIE")).isFalse();
        assertThat(Party.of("Tin Whistle Tunes", Optional.empty(), false).is("INDIE")).isFalse();
    }

    @Test
    void aLabelHasATierAndAParent() {
        assertThat(Registry.LABELS.find("RCA Records Label"))
                .contains(new Registry.Entry("MAJOR", "Sony Music Entertainment"));
        assertThat(Registry.LABELS.find("Quiet Harbor")).isEmpty();
    }
}
