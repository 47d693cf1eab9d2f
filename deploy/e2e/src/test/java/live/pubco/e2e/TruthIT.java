package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.local.FakesOptions;
import live.pubco.local.LocalStack;
import live.pubco.local.StackOptions;
import live.pubco.local.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the chain says about every track is what is true, at the limits and latencies of real
 * sources; {@code -Dpubco.truth.tracks=300} takes more of them, {@code
 * -Dpubco.truth.faults=error,hang} other faults.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TruthIT {

    private static final int TRACKS = Integer.getInteger("pubco.truth.tracks", 60);
    private static final Duration PATIENCE = Duration.ofSeconds(180 + TRACKS);

    /** Each hits two answers in a hundred; {@code any} is one of those that pass. */
    private static final List<String> FAULTS =
            List.of(System.getProperty("pubco.truth.faults", "any,wrong-types").split(","));

    @TempDir static Path folder;
    private static LocalStack stack;
    private static Chain chain;

    @BeforeAll
    static void start() {
        Workspace workspace = new Workspace(Path.of(System.getProperty("pubco.root")));
        StackOptions options =
                StackOptions.isolated(workspace, folder)
                        .with(new FakesOptions(TRACKS, 1, "fast"))
                        .with(Map.of("PUBCO_UPSTREAM_CALL_TIMEOUT", "5s"));
        stack = LocalStack.start(options);
        chain = new Chain(stack);
    }

    @AfterAll
    static void stop() {
        if (chain != null) {
            chain.close();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void everyTrackEndsAsItIsInTruthWithoutACallTooMany() {
        assertThat(complaints("sample")).isEmpty();
        assertNothingUnduly();
    }

    @Test
    @Order(2)
    void everyTrackEndsAsItIsInTruthThoughAnswersFail() {
        chain.resetLedger();
        FAULTS.forEach(
                kind ->
                        chain.fault(
                                "{\"kind\":\"%s\",\"rate\":0.02,\"seed\":11,\"delayMs\":2000}"
                                        .formatted(kind)));

        assertThat(complaints("editorial")).isEmpty();
        assertNothingUnduly();
        System.out.println("faults that happened: " + chain.faults());
        assertThat(chain.faults()).hasSizeGreaterThan(FAULTS.size());
    }

    private static void assertNothingUnduly() {
        JsonNode ledger = chain.ledger();
        assertThat(ledger.path("limitViolations").asInt()).as(ledger.toPrettyString()).isZero();
        assertThat(ledger.path("repeatedQuestions").asInt()).as(ledger.toPrettyString()).isZero();
        assertThat(stack.deadLetters()).isZero();
    }

    /** Puts all playlists of a kind through the chain and holds the outcome against the truth. */
    private static List<String> complaints(String kind) {
        List<String> playlists =
                chain.playlists(kind).stream().map(each -> each.path("id").asText()).toList();
        playlists.forEach(chain::add);
        Set<String> tracks = new TreeSet<>();
        for (String playlist : playlists) {
            tracks.addAll(chain.trackIds(playlist));
            await("all tracks of " + playlist)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> chain.scoredIds(playlist).equals(chain.trackIds(playlist)));
        }
        Comparison comparison = new Comparison();
        tracks.forEach(id -> comparison.add(chain.truth(id), chain.track(id)));
        System.out.println(kind + ", " + tracks.size() + " tracks\n" + comparison);
        return comparison.complaints();
    }
}
