package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

    @ParameterizedTest
    @CsvSource({
        "QZDEM2600001, Song A, Artist A, 1.00",
        "QZDEM2600001, Song A, Somebody, 0.90",
        "QZDEM2600001, Another, Artist A, 0.90",
        "QZDEM2600001, Another, Somebody, 0.50",
        "QZDEM2600001, 山地情歌, 歌手, 0.90",
        "TCDEM2600001, Song A, Artist A, 0.70"
    })
    void inAnIsrcGoesWithTitleAndArtist(
            String isrc, String title, String artist, String confidence) {
        MlcQuestion question =
                new MlcQuestion(List.of(isrc), title, List.of(artist), List.of(), false);
        RecordingRow row = new RecordingRow(isrc, "SONG A", "ARTIST A", null, null);

        assertThat(Confidence.of(question, Candidates.byIsrc(List.of(row)), List.of()))
                .isEqualByComparingTo(confidence);
    }
}
