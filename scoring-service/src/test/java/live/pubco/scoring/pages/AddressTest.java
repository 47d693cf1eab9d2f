package live.pubco.scoring.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void aFilterIsAddedAndTakenAwayAgain() {
        Address at = Address.of("/tracks", Map.of("tier", "A"));

        assertThat(at.with("q", "a b&c")).hasToString("/tracks?tier=A&q=a+b%26c");
        assertThat(at.with("q", "x").without("q")).hasToString("/tracks?tier=A");
    }

    @Test
    void aSecondClickOnAColumnTurnsItsOrder() {
        Address at = Address.of("/", Map.of());

        assertThat(at.sorted("-score")).hasToString("/?sort=-score");
        assertThat(at.sorted("-score").sorted("-score")).hasToString("/?sort=score");
        assertThat(at.sorted("-score").order("-score", "-score")).isEqualTo("descending");
        assertThat(at.sorted("title").order("-score", "-score")).isEqualTo("none");
    }

    @Test
    void aSortIsNoFilterAndARareFilterShowsItself() {
        assertThat(Address.of("/", Map.of("sort", "title")).chosen()).isEmpty();
        assertThat(Address.of("/", Map.of("tier", "A")).rare()).isFalse();
        Address rare = Address.of("/", Map.of("minOpenShare", "10", "genre", "dub"));
        assertThat(rare.rare()).isTrue();
        assertThat(rare.chosen())
                .extracting(Address.Chosen::label)
                .containsExactlyInAnyOrder("min open share", "genre");
    }

    @Test
    void anExportIsOfTheSameView() {
        assertThat(Address.of("/", Map.of("tier", "A")).export("csv"))
                .isEqualTo("/api/export/tracks.csv?tier=A");
    }
}
