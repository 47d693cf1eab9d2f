package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.e2e.CallPlan.Figures;
import live.pubco.local.FakesOptions;
import live.pubco.local.StackOptions;
import live.pubco.local.Workspace;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the chain says about every track is what is true, at the limits and latencies of real
 * sources. More of them: {@code -Dpubco.truth.tracks=300}; other faults: {@code
 * -Dpubco.truth.faults=error,hang}, on other calls: {@code -Dpubco.truth.seed=12}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TruthIT {

    private static final int TRACKS = Integer.getInteger("pubco.truth.tracks", 60);
    private static final int SEED = Integer.getInteger("pubco.truth.seed", 11);

    /** Those after which an answer may be missing; what asking again gets over leaves none. */
    private static final Set<String> LASTING =
            Set.of(
                    "html",
                    "truncate",
                    "forbidden",
                    "redirect",
                    "gzip-bomb",
                    "oversize",
                    "premium",
                    "payment",
                    "captcha",
                    "login",
                    "renamed-test-ids",
                    "no-dialog",
                    "stale-hash");

    /** So long that a busy machine is not taken for a source that hangs. */
    private static final Map<String, String> LIMITS =
            Map.of(
                    "PUBCO_UPSTREAM_CALL_TIMEOUT", "20s",
                    "PUBCO_CREDITS_NAVIGATION_TIMEOUT", "15s",
                    "PUBCO_CREDITS_VISIT_TIMEOUT", "18s");

    /** From the last to the first, those behind one still know their answers. */
    private static final List<Phase> FROM_THE_LAST =
            List.of(Phase.CHARTMETRIC, Phase.MUSICBRAINZ, Phase.MLC, Phase.SPOTIFY);

    /** The part of all answers that each fault hits. */
    private static final String RATE = System.getProperty("pubco.truth.rate", "0.02");

    /** {@code any} is one of those that pass. */
    private static final List<String> FAULTS =
            List.of(System.getProperty("pubco.truth.faults", "any,wrong-types").split(","));

    /** A source that hangs now and then is asked less at once, as it should be. */
    private static final Duration PATIENCE =
            Duration.ofSeconds(240 + 2 * TRACKS + 60L * FAULTS.size());

    @TempDir static Path folder;
    private static Chain chain;

    @BeforeAll
    static void start() {
        StackOptions options =
                StackOptions.isolated(Workspace.find(), folder)
                        .with(new FakesOptions(TRACKS, 1, "fast"))
                        .with(LIMITS);
        chain = Chain.start(options);
    }

    @AfterAll
    static void stop() {
        if (chain != null) {
            chain.close();
        }
    }

    @Test
    @Order(1)
    void everyTrackEndsAsItIsInTruthWithoutACallTooMany() {
        Set<String> tracks = passed("sample");

        assertThat(compared("sample", tracks).complaints()).isEmpty();
        assertNothingUnduly(0, 0);
        assertThat(plan(tracks).exceededOneByOne()).isEmpty();
    }

    /** A hundred tracks at once cost what the plan says, not a call for each. */
    @Test
    @Order(2)
    void aPhaseThatGetsAllTracksAtOnceAsksNoBatchTooMany() {
        Set<String> tracks = tracks("sample");
        for (Phase phase : FROM_THE_LAST) {
            Link link = Link.of(phase);
            getAllAgain(link);
            CallPlan plan = new CallPlan(chain.ledger(), truths(tracks));
            System.out.println(tracks.size() + " tracks at once, " + plan.calls(link.service()));
            assertThat(plan.exceededAtOnce()).isEmpty();
            assertNothingUnduly(0, 0);
        }
    }

    /** A phase that ended has forgotten all answers, and finds all records when it is back. */
    private static void getAllAgain(Link link) {
        List<ConsumerRecord<byte[], byte[]>> records = chain.records(link.input().name());
        int before = chain.records(link.output().name()).size();
        ProcessHandle process = ProcessHandle.of(chain.stack().pid(link.service())).orElseThrow();
        process.destroy();
        process.onExit().join();
        chain.resetLedger();
        chain.repeat(records);
        await("all records through " + link.service() + " again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> chain.records(link.output().name()).size() - before >= records.size());
    }

    private static CallPlan plan(Set<String> tracks) {
        CallPlan plan = new CallPlan(chain.ledger(), truths(tracks));
        System.out.println(
                plan.table(
                        Arrays.stream(Phase.values())
                                .map(Link::of)
                                .map(Link::service)
                                .map(each -> Figures.of(each, chain.metrics(each)))
                                .toList()));
        return plan;
    }

    private static List<JsonNode> truths(Set<String> tracks) {
        return tracks.stream().map(chain::truth).toList();
    }

    @Test
    @Order(3)
    void everyTrackEndsAsItIsInTruthThoughAnswersFail() {
        chain.resetLedger();
        FAULTS.forEach(
                kind ->
                        chain.fault(
                                "{\"kind\":\"%s\",\"rate\":%s,\"seed\":%d,\"delayMs\":2000}"
                                        .formatted(kind, RATE, SEED)));

        Comparison comparison = compared("editorial", passed("editorial"));
        System.out.println("faults that happened: " + chain.faults());
        boolean lasting = FAULTS.stream().anyMatch(LASTING::contains);
        assertThat(lasting ? comparison.wrong() : comparison.complaints()).isEmpty();
        assertNothingUnduly(2 * faultsAtPages(), comparison.missing());
        assertThat(chain.faults()).isNotEmpty();
    }

    /** Each may end a browser's page, and a browser that is replaced visits again what was open. */
    private static int faultsAtPages() {
        return chain.faults().entrySet().stream()
                .filter(each -> each.getKey().startsWith("open "))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    @Order(4)
    void noSecretIsInALogAMetricOrAMessage() {
        Leaks leaks = new Leaks().look(chain.stack().logs());
        Topics.SERVICES.forEach(each -> leaks.look(each, chain.metrics(each)));
        Topics.all().forEach(topic -> look(leaks, topic.name()));

        assertThat(leaks.found()).isEmpty();
    }

    private static void look(Leaks leaks, String topic) {
        for (ConsumerRecord<byte[], byte[]> record : chain.records(topic)) {
            leaks.look(topic, record.value());
            record.headers().forEach(each -> leaks.look(topic, each.value()));
        }
    }

    /**
     * Pages may be loaded again so often, and so often what was refused the first time; nothing
     * else is asked twice.
     */
    private static void assertNothingUnduly(int pagesAgain, int othersAgain) {
        JsonNode ledger = chain.ledger();
        int pages = ledger.at("/upstreams/open/repeatedQuestions").asInt();
        int all = ledger.path("repeatedQuestions").asInt();
        System.out.println("asked again: " + pages + " at pages, " + (all - pages) + " elsewhere");
        assertThat(ledger.path("limitViolations").asInt()).as(ledger.toPrettyString()).isZero();
        assertThat(all - pages).as(ledger.toPrettyString()).isLessThanOrEqualTo(othersAgain);
        assertThat(pages).as(ledger.toPrettyString()).isLessThanOrEqualTo(pagesAgain);
        assertThat(chain.stack().deadLetters()).isZero();
    }

    /** Puts all playlists of a kind through the chain; their tracks. */
    private static Set<String> passed(String kind) {
        List<String> playlists = playlists(kind);
        playlists.forEach(chain::add);
        for (String playlist : playlists) {
            await("all tracks of " + playlist)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> chain.scoredIds(playlist).equals(chain.trackIds(playlist)));
        }
        return tracks(kind);
    }

    private static List<String> playlists(String kind) {
        return chain.playlists(kind).stream().map(each -> each.path("id").asText()).toList();
    }

    private static Set<String> tracks(String kind) {
        Set<String> tracks = new TreeSet<>();
        playlists(kind).forEach(each -> tracks.addAll(chain.trackIds(each)));
        return tracks;
    }

    /** Holds the outcome against the truth. */
    private static Comparison compared(String kind, Set<String> tracks) {
        Comparison comparison = new Comparison();
        tracks.forEach(id -> comparison.add(chain.truth(id), chain.track(id)));
        System.out.println(kind + ", " + tracks.size() + " tracks\n" + comparison);
        return comparison;
    }
}
