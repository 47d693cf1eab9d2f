package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Where a page cannot go, whatever it tries. */
class AllowedHostsTest {

    @Test
    void nothingButTheSiteIsReached() {
        try (TestSite site = new TestSite();
                BrowserPool pool =
                        PoolFixture.start(
                                PoolFixture.settings(site.url()), new SimpleMeterRegistry())) {
            assertThat(PoolFixture.visit(pool, "outwards")).isInstanceOf(Outcome.Read.class);

            assertThat(site.asked()).noneMatch(path -> path.contains("reached"));
        }
    }
}
