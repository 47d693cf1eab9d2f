package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import live.pubco.e2e.PromQl.Selector;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void tellsMetricsFromFunctionsWordsAndTimes() {
        PromQl query =
                PromQl.of(
                        "sum by (service) (rate(a_total{how!=\"x{y[1]} by (z)\"}[15m] offset 1h)) / on (service)"
                                + " max without (instance) (b[$__rate_interval]) > 0.5 or c < Inf # by (d)");

        assertThat(query.selectors())
                .containsExactly(
                        new Selector("a_total", Set.of("how")),
                        new Selector("b", Set.of()),
                        new Selector("c", Set.of()));
        assertThat(query.grouping()).containsExactlyInAnyOrder("service", "instance");
    }
}
