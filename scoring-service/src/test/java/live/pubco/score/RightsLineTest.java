package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P- and C-lines as labels write them. */
class RightsLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(P) 2026 Mara Quill | 2026 | Mara Quill",
                "(C) 2026, Mara Quill | 2026 | Mara Quill",
                "℗ 2026 Mara Quill | 2026 | Mara Quill",
                "© 2026 Mara Quill | 2026 | Mara Quill",
                "2026 Mara Quill | 2026 | Mara Quill",
                "(P) Mara Quill | | Mara Quill",
                "1999ers | | 1999ers",
                "Quiet Harbor, a division of Columbia Records | | Columbia Records"
            })
    void aLineNamesAYearAndAnOwner(String line, Integer year, String owner) {
        assertThat(RightsLine.parse(line))
                .isEqualTo(
                        new RightsLine(
                                Optional.ofNullable(year),
                                owner,
                                Optional.empty(),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Quill under exclusive license to Quiet Harbor",
                "Mara Quill, under an exclusive licence to Quiet Harbor",
                "Mara Quill; exclusively licensed to Quiet Harbor",
                "Mara Quill licensed by Quiet Harbor",
                "Mara Quill under license to Oak Songs, a division of Quiet Harbor"
            })
    void aLicenceNamesWhoExploitsTheRecording(String line) {
        assertThat(RightsLine.parse(line))
                .isEqualTo(
                        new RightsLine(
                                Optional.empty(),
                                "Mara Quill",
                                Optional.of("Quiet Harbor"),
                                Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mara Quill, distributed by Oak Sales",
                "Mara Quill marketed by Oak Sales",
                "Mara Quill; marketed and distributed by Oak Sales",
                "Mara Quill Marketed & Distributed by Oak Sales"
            })
    void aDistributorIsNamedApart(String line) {
        assertThat(RightsLine.parse(line))
                .isEqualTo(
                        new RightsLine(
                                Optional.empty(),
                                "Mara Quill",
                                Optional.empty(),
                                Optional.of("Oak Sales")));
    }

    @Test
    void aLineMayNameAllOfThem() {
        assertThat(
                        RightsLine.parse(
                                "(P) 2026 Mara Quill under license to Quiet Harbor, distributed by"
                                        + " Oak Sales"))
                .isEqualTo(
                        new RightsLine(
                                Optional.of(2026),
                                "Mara Quill",
                                Optional.of("Quiet Harbor"),
                                Optional.of("Oak Sales")));
    }

    @Test
    void aLineBrokenInTwoIsTheOwnersName() {
        assertThat(RightsLine.parse(" Mara\nQuill "))
                .isEqualTo(
                        new RightsLine(
                                Optional.empty(),
                                "Mara\nQuill",
                                Optional.empty(),
                                Optional.empty()));
    }
}
