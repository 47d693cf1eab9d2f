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

        assertThat(at.sorted("title")).hasToString("/?sort=title");
        assertThat(at.sorted("title").sorted("title")).hasToString("/?sort=-title");
        assertThat(at.sorted("title").direction("title")).isEqualTo("ascending");
        assertThat(at.sorted("title").direction("-score")).isEqualTo("none");
    }

    @Test
    void whatAListIsSortedByWithoutAWordTurnsAtTheFirstClick() {
        Address at = Address.of("/", Map.of());

        assertThat(at.direction("-score")).isEqualTo("descending");
        assertThat(at.sorted("-score")).hasToString("/?sort=score");
    }

    @Test
    void aSecondColumnSortsWhatTheFirstLeavesAlike() {
        Address at = Address.of("/", Map.of()).sorted("label").thenSorted("-release");

        assertThat(at.get("sort")).isEqualTo("label,-release");
        assertThat(at.place("label")).isEqualTo(1);
        assertThat(at.place("-release")).isEqualTo(2);
        assertThat(at.place("-score")).isZero();
        assertThat(at.direction("-release")).isEqualTo("descending");
        assertThat(at.thenSorted("-release").get("sort")).isEqualTo("label,release");
        assertThat(at.thenSorted("-score").get("sort")).isEqualTo("label,-score");
        assertThat(at.sorted("label").get("sort")).isEqualTo("-label");
    }

    @Test
    void aColumnIsNeverBothFirstAndSecond() {
        Address at = Address.of("/", Map.of("sort", "label,-release"));

        assertThat(at.thenSorted("label").get("sort")).isEqualTo("-label");
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
        assertThat(Address.of("/", Map.of("tier", "A")).export("tracks", "csv"))
                .isEqualTo("/api/export/tracks.csv?tier=A");
    }
}
