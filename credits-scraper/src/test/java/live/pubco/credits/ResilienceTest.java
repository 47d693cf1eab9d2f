package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to tracks when pages are hostile, and when processes die or hang under them. */
class ResilienceTest {

    private static final String TRACK = "generation1";
    private static final int REPEATS = 3;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TestSite site;
    private BrowserPool pool;

    @BeforeEach
    void open() {
        site = new TestSite();
        start(PoolFixture.settings(site.url()));
    }

    @AfterEach
    void close() {
        pool.close();
        site.close();
    }

    @Test
    void aPageInAnEndlessLoopIsCutAndTheNextTrackIsFine() {
        assertThat(visit("endless")).isInstanceOf(Outcome.TimedOut.class);
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void anAlertStormIsCutAndTheNextTrackIsFine() {
        assertThat(visit("alerts")).isInstanceOf(Outcome.TimedOut.class);
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void popupsAreClosed() {
        assertThat(visit("popups")).isInstanceOf(Outcome.Read.class);
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aDownloadIsNoAnswer() {
        assertThat(visit("download")).isInstanceOf(Outcome.NoAnswer.class);
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aRedirectChainIsNoAnswer() {
        assertThat(visit("chain"))
                .isEqualTo(new Outcome.NoAnswer("no page: net::ERR_TOO_MANY_REDIRECTS"));
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void aPageWithoutEndIsCutAndTheNextTrackIsFine() {
        assertThat(visit("huge")).isInstanceOfAny(Outcome.TimedOut.class, Outcome.NoAnswer.class);
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void everyTrackIsReadAlthoughRenderersAreKilled() {
        assertThatAllAreRead(
                () -> {
                    assertThat(renderers()).isNotEmpty();
                    renderers().forEach(ProcessHandle::destroyForcibly);
                });
    }

    @Test
    void everyVisitEndsAlthoughRenderersAreKilledOneAfterTheOther() {
        pool.close();
        start(PoolFixture.settings(site.url(), Map.of("pages", "4")));
        visit(TRACK);

        for (Uni<Outcome> visit : begun(12)) {
            renderers().findAny().ifPresent(ProcessHandle::destroyForcibly);
            assertThat(visit.await().atMost(PoolFixture.PATIENCE)).isNotNull();
        }
    }

    @Test
    void everyTrackIsReadAlthoughTheBrowserIsKilled() {
        assertThatAllAreRead(
                () ->
                        drivers()
                                .flatMap(ProcessHandle::children)
                                .forEach(ProcessHandle::destroyForcibly));
    }

    @Test
    void everyTrackIsReadAlthoughTheDriverIsKilled() {
        assertThatAllAreRead(() -> drivers().forEach(ProcessHandle::destroyForcibly));
    }

    @Test
    void everyTrackIsReadAlthoughTheBrowserHangs() {
        assertThatAllAreRead(
                () ->
                        drivers()
                                .flatMap(ProcessHandle::descendants)
                                .forEach(ResilienceTest::freeze));
    }

    @Test
    void everyTrackIsReadAlthoughTheDriverHangs() {
        assertThatAllAreRead(() -> drivers().forEach(ResilienceTest::freeze));
    }

    @Test
    void contextsAreReplacedWithoutLosingATrack() {
        pool.close();
        start(PoolFixture.settings(site.url(), Map.of("recycle.visits-per-page", "1")));

        assertThatAllAreRead(() -> {});

        assertThat(recycled("context", "visits")).isGreaterThan(1);
    }

    @Test
    void browsersAreReplacedWithoutLosingATrack() {
        pool.close();
        start(PoolFixture.settings(site.url(), Map.of("recycle.visits-per-browser", "3")));

        assertThatAllAreRead(() -> {});

        assertThat(recycled("browser", "visits")).isGreaterThan(1);
    }

    @Test
    void aContextWhoseRendererHasGrownIsReplaced() {
        pool.close();
        start(PoolFixture.settings(site.url(), Map.of("recycle.renderer-megabytes", "1")));
        visit(TRACK);
        await().atMost(PoolFixture.PATIENCE)
                .pollDelay(Duration.ofSeconds(2))
                .until(() -> weighed() && visit(TRACK) != null);

        assertThatAllAreRead(() -> {});

        assertThat(recycled("context", "memory")).isGreaterThan(0);
    }

    @Test
    void aCancelledVisitLeavesItsPageToTheNext() {
        pool.visit("silent").subscribe().with(outcome -> {}).cancel();
        assertThat(visit(TRACK)).isInstanceOf(Outcome.Read.class);
    }

    @Test
    void leavesNoProcessBehind() {
        visit(TRACK);
        List<ProcessHandle> all =
                drivers().flatMap(d -> Stream.concat(Stream.of(d), d.descendants())).toList();
        assertThat(all).isNotEmpty();

        pool.close();

        await().atMost(PoolFixture.PATIENCE)
                .until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void leavesNoStoppedRendererBehind() {
        visit(TRACK);
        List<ProcessHandle> stopped = renderers().toList();
        assertThat(stopped).isNotEmpty();
        stopped.forEach(ResilienceTest::freeze);

        pool.close();

        await().atMost(PoolFixture.PATIENCE)
                .until(() -> stopped.stream().noneMatch(ProcessHandle::isAlive));
    }

    private boolean weighed() {
        pool.weigh();
        return pool.bytes() > 0;
    }

    private double recycled(String part, String reason) {
        return registry.counter("pubco.credits.recycled", "part", part, "reason", reason).count();
    }

    private void start(PoolSettings settings) {
        pool = PoolFixture.start(settings, registry);
    }

    private Outcome visit(String track) {
        return PoolFixture.visit(pool, track);
    }

    /** Ten visits, with the accident after the first of them. */
    private void assertThatAllAreRead(Runnable accident) {
        visit(TRACK);
        List<Uni<Outcome>> visits = begun(10);
        visits.get(0).await().atMost(PoolFixture.PATIENCE);
        accident.run();
        for (Uni<Outcome> visit : visits) {
            assertThat(visit.await().atMost(PoolFixture.PATIENCE)).isInstanceOf(Outcome.Read.class);
        }
    }

    private List<Uni<Outcome>> begun(int count) {
        List<Uni<Outcome>> visits =
                Stream.generate(() -> answered(REPEATS).memoize().indefinitely())
                        .limit(count)
                        .toList();
        visits.forEach(visit -> visit.subscribe().with(outcome -> {}));
        return visits;
    }

    /**
     * A visit that was cut off is made again, as the phase does with every call that got no answer.
     */
    private Uni<Outcome> answered(int repeats) {
        return pool.visit(TRACK)
                .flatMap(
                        outcome ->
                                (outcome instanceof Outcome.NoAnswer
                                                        || outcome instanceof Outcome.TimedOut)
                                                && repeats > 0
                                        ? answered(repeats - 1)
                                        : Uni.createFrom().item(outcome));
    }

    private static Stream<ProcessHandle> drivers() {
        return ProcessHandle.current().children();
    }

    private static Stream<ProcessHandle> renderers() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> ProcFiles.commandLine(process).contains("--type=renderer"));
    }

    private static void freeze(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
