package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Song A | SONG A",
                "Café à la Øre | CAFE A LA ORE",
                "Don't Stop | DONT STOP",
                "You & Me | YOU AND ME",
                "Song A (feat. Artist B) | SONG A",
                "Song A [ft. Artist B] | SONG A",
                "Song A feat. Artist B | SONG A",
                "Song A - Remastered 2011 | SONG A",
                "Song A - 2011 Remaster | SONG A",
                "Song A (Live at the Hall) | SONG A",
                "Song A - Radio Edit | SONG A",
                "Song A (Original Mix) | SONG A",
                "Song A (feat. B) - Remastered 2011 | SONG A",
                "山地情歌 | 山地情歌",
                "Песня А | ПЕСНЯ А",
                "İstanbul | ISTANBUL",
                "??? | ???"
            })
    void areTheSameSong(String one, String other) {
        assertThat(Titles.same(one, other)).isTrue();
        assertThat(Titles.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Song A | SONG B",
                "Song A | SONG A PART TWO",
                "Song A (Artist B Remix) | SONG A",
                "T - Ball Rag | T",
                "Madness (DJ Gollum feat. DJ Cap Remix) | MADNESS",
                "山地情歌 San-Di Love Song | SAN DI LOVE SONG",
                "??? | !!!",
                "'' | ''"
            })
    void areDifferentSongs(String one, String other) {
        assertThat(Titles.same(one, other)).isFalse();
    }
}
