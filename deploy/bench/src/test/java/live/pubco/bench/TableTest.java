package live.pubco.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsTheFirstColumnLeftAndFiguresRight() {
        Table table = new Table("engine", "0 ms").row("ours", 1234).row("a longer one", 5);

        assertThat(table.toString().lines())
                .containsExactly(
                        "| engine       | 0 ms |",
                        "|--------------|-----:|",
                        "| ours         | 1234 |",
                        "| a longer one |    5 |");
    }

    @Test
    void refusesARowThatDoesNotFitTheHeading() {
        assertThatThrownBy(() -> new Table("a", "b").row("only one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
