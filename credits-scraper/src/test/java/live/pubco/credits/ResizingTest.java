package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.credits.PoolResource.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool whose size changes while it works. */
class ResizingTest {

    private final PoolMetrics metrics = new PoolMetrics(new SimpleMeterRegistry());
    private TestSite site;
    private BrowserPool pool;
    private PoolResource resource;

    @BeforeEach
    void open() {
        site = new TestSite();
        pool = new BrowserPool(PoolFixture.settings(site.url()), metrics);
        pool.start();
        resource = new PoolResource(pool, metrics);
    }

    @AfterEach
    void close() {
        pool.close();
        site.close();
    }

    @Test
    void opensAndClosesPages() {
        awaitPages(2);

        resource.change(change(1, 3));
        awaitPages(3);

        resource.change(change(1, 1));
        awaitPages(1);
    }

    @Test
    void startsAndRetiresBrowsersWithoutLosingATrack() {
        resource.change(change(2, 4));
        List<java.util.concurrent.CompletableFuture<Outcome>> visits =
                Stream.generate(() -> pool.visit("generation1").subscribeAsCompletionStage())
                        .limit(12)
                        .toList();
        await().atMost(PoolFixture.PATIENCE).until(() -> browsers() == 2);

        resource.change(change(1, 2));

        assertThat(visits).allSatisfy(v -> assertThat(v.get()).isInstanceOf(Outcome.Read.class));
        await().atMost(PoolFixture.PATIENCE).until(() -> browsers() == 1);
        awaitPages(2);
    }

    @Test
    void refusesASizeThatCannotBe() {
        assertThatThrownBy(() -> resource.change(change(3, 2)))
                .isInstanceOf(BadRequestException.class);
        assertThat(resource.state().pages()).isEqualTo(2);
    }

    private static Change change(int lanes, int pages) {
        return new Change(Optional.of(lanes), Optional.of(pages));
    }

    private void awaitPages(int count) {
        await().atMost(PoolFixture.PATIENCE)
                .until(
                        () ->
                                metrics.pages().values().stream().mapToInt(n -> n).sum() == count
                                        && resource.state().pages() == count);
    }

    private static long browsers() {
        return ProcessHandle.current().children().flatMap(ProcessHandle::children).count();
    }
}
