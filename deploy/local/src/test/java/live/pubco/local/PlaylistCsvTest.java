package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaylistCsvTest {

    @Test
    void takesLinksUrisAndIdsFromTheFirstColumn() {
        assertThat(
                        PlaylistCsv.references(
                                List.of(
                                        "url,note",
                                        "https://open.spotify.com/playlist/37i9dQZF1DX4JAvHpjipBk,a",
                                        "\"spotify:playlist:37i9dQZF1DX4JAvHpjipBk\",b",
                                        "37i9dQZF1DX4JAvHpjipBk")))
                .containsExactly(
                        "https://open.spotify.com/playlist/37i9dQZF1DX4JAvHpjipBk",
                        "spotify:playlist:37i9dQZF1DX4JAvHpjipBk",
                        "37i9dQZF1DX4JAvHpjipBk");
    }

    @Test
    void passesOverEmptyLinesAndRepetitions() {
        assertThat(
                        PlaylistCsv.references(
                                List.of(
                                        "37i9dQZF1DX4JAvHpjipBk",
                                        "",
                                        "37i9dQZF1DX4JAvHpjipBk;again")))
                .containsExactly("37i9dQZF1DX4JAvHpjipBk");
    }
}
