package live.pubco.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final Workspace workspace = new Workspace(Path.of("/checkout"));

    @Test
    void aDemoNeverAsksARealUpstream() {
        assertThat(Services.environment(StackOptions.demo(workspace, 10, "fast"), "mlc-enricher"))
                .containsEntry("PUBCO_SPOTIFY_API_URL", "http://127.0.0.1:9400/spotify/v1")
                .containsEntry("PUBCO_CREDITS_SITE_URL", "http://127.0.0.1:9400/open")
                .containsEntry("PUBCO_MLC_URL", "http://127.0.0.1:9400/mlc")
                .containsEntry("PUBCO_MUSICBRAINZ_URL", "http://127.0.0.1:9400/musicbrainz/ws/2")
                .containsEntry("PUBCO_CHARTMETRIC_URL", "http://127.0.0.1:9400/chartmetric");
    }

    @Test
    void upLeavesUpstreamsAndCredentialsToTheEnvironment() {
        assertThat(Services.environment(StackOptions.up(workspace), "mlc-enricher"))
                .doesNotContainKeys("PUBCO_MLC_URL", "PUBCO_MLC_USERNAME");
    }

    @Test
    void againstPublishedLimitsServicesKeepTheirOwnPaces() {
        String rate = "PUBCO_UPSTREAM_PERMITS_PER_SECOND";
        assertThat(Services.environment(StackOptions.demo(workspace, 10, "fast"), "mlc-enricher"))
                .containsKey(rate);
        assertThat(Services.environment(StackOptions.demo(workspace, 10, "real"), "mlc-enricher"))
                .doesNotContainKey(rate);
    }

    @Test
    void theCallerHasTheLastWord() {
        StackOptions options =
                StackOptions.demo(workspace, 10, "fast")
                        .with(Map.of("PUBCO_MLC_URL", "http://elsewhere"));
        assertThat(Services.environment(options, "mlc-enricher"))
                .containsEntry("PUBCO_MLC_URL", "http://elsewhere");
    }

    /** A replica that thinks of more partitions than there are takes too little of a rate. */
    @Test
    void servicesKnowHowManyPartitionsTheTopicsGet() {
        for (StackOptions options :
                List.of(StackOptions.up(workspace), StackOptions.demo(workspace, 10, "fast"))) {
            assertThat(Services.environment(options, "mlc-enricher"))
                    .containsEntry("PUBCO_KAFKA_PARTITIONS", String.valueOf(options.partitions()));
        }
    }

    @Test
    void everyServiceListensOnItsOwnPortOfThisMachine() {
        assertThat(Services.environment(StackOptions.up(workspace), "mlc-enricher"))
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8104");
    }
}
