package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a login outlives the contexts that use it. */
class SessionTest {

    @TempDir private Path folder;

    @Test
    void aRenewedSessionIsWrittenBackForItsOwnerAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), "{}");
        Session session = new Session(Optional.of(file));

        session.keep(session.state(), () -> "{\"cookies\":[]}");

        assertThat(session.state()).contains("{\"cookies\":[]}");
        assertThat(file).hasContent("{\"cookies\":[]}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.session*");
    }

    @Test
    void aContextThatSawNothingNewDoesNotUndoWhatAnotherSaw() throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), "{\"cookies\": []}");
        Session session = new Session(Optional.of(file));
        Optional<String> begunWith = session.state();

        session.keep(begunWith, () -> "{\"cookies\":[{\"value\":\"renewed\"}]}");
        session.keep(begunWith, () -> "{\"cookies\":[]}");

        assertThat(file).content().contains("renewed");
    }

    @Test
    void aSessionThatTheSiteRenewsSurvivesItsContext() throws IOException {
        Path file = folder.resolve("state.json");
        Files.writeString(file, "{\"cookies\":[],\"origins\":[]}");
        try (TestSite site = new TestSite();
                BrowserPool pool =
                        PoolFixture.start(
                                PoolFixture.settings(site.url(), using(file, "1")),
                                new SimpleMeterRegistry())) {
            assertThat(PoolFixture.visit(pool, "renewing")).isInstanceOf(Outcome.Read.class);
            assertThat(PoolFixture.visit(pool, "generation1")).isInstanceOf(Outcome.Read.class);

            await().atMost(PoolFixture.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(Files.readString(file)).contains("\"renewed\""));
        }
    }

    @Test
    void aSessionThatTheSiteRenewsSurvivesTheService() throws IOException {
        Path file = folder.resolve("state.json");
        Files.writeString(file, "{\"cookies\":[],\"origins\":[]}");
        try (TestSite site = new TestSite();
                BrowserPool pool =
                        PoolFixture.start(
                                PoolFixture.settings(site.url(), using(file, "1000")),
                                new SimpleMeterRegistry())) {
            assertThat(PoolFixture.visit(pool, "renewing")).isInstanceOf(Outcome.Read.class);
        }

        assertThat(file).content().contains("\"renewed\"");
    }

    private static Map<String, String> using(Path file, String visitsPerPage) {
        return Map.of(
                "storage-state",
                file.toString(),
                "pages",
                "1",
                "recycle.visits-per-page",
                visitsPerPage);
    }

    @Test
    void withoutASessionNothingIsAskedOrKept() {
        Session session = new Session(Optional.empty());

        session.keep(
                Optional.empty(),
                () -> {
                    throw new IllegalStateException("asked");
                });

        assertThat(session.state()).isEmpty();
    }
}
