package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theDashboardIsOn8100AndTheChainFollows() {
        assertThat(Ports.standard().services())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "scoring-service", 8100,
                                "ingest-service", 8101,
                                "spotify-enricher", 8102,
                                "credits-scraper", 8103,
                                "mlc-enricher", 8104,
                                "musicbrainz-enricher", 8105,
                                "chartmetric-enricher", 8106));
    }

    @Test
    void freePortsAreAllDifferent() {
        Ports free = Ports.free();
        List<Integer> all =
                Stream.concat(
                                Stream.of(
                                        free.kafka(),
                                        free.controller(),
                                        free.registry(),
                                        free.postgres(),
                                        free.fakes()),
                                free.services().values().stream())
                        .toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(12);
    }
}
