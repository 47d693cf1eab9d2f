package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without a browser, which gets one. */
class HealingTest {

    @TempDir private Path folder;

    @Test
    void saysWhyWithoutABrowserAndWorksOnceThereIsOne() throws IOException {
        Path browser = folder.resolve("browser");
        try (TestSite site = new TestSite();
                BrowserPool pool =
                        PoolFixture.start(
                                PoolFixture.settings(
                                        site.url(), Map.of("browser", browser.toString())),
                                new SimpleMeterRegistry())) {
            await().atMost(PoolFixture.PATIENCE).until(() -> pool.problem().isPresent());
            assertThat(pool.problem()).contains("no browser: " + browser + " is not an executable");
            assertThat(PoolFixture.visit(pool, "generation1"))
                    .isEqualTo(new Outcome.NoAnswer(pool.problem().get()));

            Path installed = BrowserFinder.find(Optional.empty());
            Files.writeString(browser, "#!/bin/sh\nexec " + installed + " \"$@\"\n");
            assertThat(browser.toFile().setExecutable(true)).isTrue();

            await().atMost(PoolFixture.PATIENCE).until(() -> pool.problem().isEmpty());
            assertThat(PoolFixture.visit(pool, "generation1")).isInstanceOf(Outcome.Read.class);
        }
    }
}
