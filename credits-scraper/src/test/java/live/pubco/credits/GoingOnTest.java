package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that go on to the next track by themselves, and what is asked again where it failed. */
class GoingOnTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private TestSite site;
    private BrowserPool pool;

    @BeforeEach
    void open() {
        site = new TestSite();
        pool = start(Map.of("pages", "1", "soft-navigation", "true", "reload-every", "3"));
    }

    @AfterEach
    void close() {
        pool.close();
        site.close();
    }

    @Test
    void goesOnWithoutLoadingAndLoadsNowAndThen() throws JsonProcessingException {
        for (String track : List.of("goingA", "goingB", "goingC", "goingD")) {
            assertThat(writers(track)).containsExactly("Writer of " + track);
        }

        assertThat(loaded()).containsExactly("goingA", "goingD");
        assertThat(goneOn("read")).isEqualTo(2);
    }

    @Test
    void readsTheSameAsWithLoading() throws JsonProcessingException {
        List<String> tracks = Stream.of("A", "B", "C", "D", "E", "F").map("going"::concat).toList();
        try (BrowserPool loading = start(Map.of("pages", "1"))) {
            for (String track : tracks) {
                Outcome loaded = PoolFixture.visit(loading, track);
                assertThat(writers(track)).isEqualTo(writers(loaded));
            }
        }
    }

    @Test
    void loadsWhenThePageStaysWhereItIs() throws JsonProcessingException {
        visit("goingDeaf");

        assertThat(writers("goingB")).containsExactly("Writer of goingB");

        assertThat(loaded()).containsExactly("goingDeaf", "goingB");
        assertThat(goneOn("reloaded")).isEqualTo(1);
    }

    @Test
    void loadsWhenThePageShowsAnotherTracksCredits() throws JsonProcessingException {
        visit("goingAstray");

        assertThat(writers("goingB")).containsExactly("Writer of goingB");

        assertThat(loaded()).containsExactly("goingAstray", "goingB");
    }

    @Test
    void asksAgainForCreditsThatFailedWithoutLoadingThePageAgain() throws JsonProcessingException {
        assertThat(writers("goingFailing")).containsExactly("Writer of goingFailing");
        assertThat(writers("goingCut")).containsExactly("Writer of goingCut");

        assertThat(loaded()).containsExactly("goingFailing");
    }

    @Test
    void asksThePageAgainOnceTheSiteAllowsIt() throws JsonProcessingException {
        assertThat(visit("goingRefused")).isInstanceOf(Outcome.Blocked.class);

        assertThat(writers("goingRefused")).containsExactly("Writer of goingRefused");

        assertThat(loaded()).containsExactly("goingRefused");
    }

    @Test
    void asksAgainForAScriptThatFailed() {
        assertThat(visit("scriptless")).isInstanceOf(Outcome.Read.class);

        assertThat(loaded()).containsExactly("scriptless");
    }

    private BrowserPool start(Map<String, String> changes) {
        return PoolFixture.start(PoolFixture.settings(site.url(), changes), registry);
    }

    private Outcome visit(String track) {
        return PoolFixture.visit(pool, track);
    }

    private List<String> writers(String track) throws JsonProcessingException {
        return writers(visit(track));
    }

    private static List<String> writers(Outcome outcome) throws JsonProcessingException {
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        CreditsSheet sheet = new CreditsParser().parse(((Outcome.Read) outcome).report());
        return sheet.lines().stream().map(CreditLine::name).toList();
    }

    private List<String> loaded() {
        return site.asked().stream()
                .filter(path -> path.startsWith("/track/"))
                .map(path -> path.substring("/track/".length()))
                .toList();
    }

    private double goneOn(String result) {
        return registry.counter("pubco.credits.gone.on", "result", result).count();
    }
}
