package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps account of what the fakes were asked: the measure of a client's manners. */
public final class Ledger {
    private static final int EXAMPLES = 20;
    private static final int RUNS_KEPT = 10;

    private final Deque<JsonObject> finished = new ArrayDeque<>();
    private final Map<Upstream, Account> accounts = new EnumMap<>(Upstream.class);
    private final Answered answered = new Answered();
    private int run = 1;
    private Instant since = Instant.now();

    synchronized void arrived(Call call) {
        account(call).arrived(call.at());
    }

    synchronized void violated(Call call) {
        account(call).violations++;
    }

    synchronized void replied(Call call, Reply reply) {
        Account account = account(call);
        account.count(call.operation(), reply);
        // who got half an answer, or a page in its place, may well ask again
        if (reply.failed() || call.spoilt()) {
            call.visit().ifPresent(answered::spoil);
            return;
        }
        if (!reply.answered()) {
            return;
        }
        account.questions += call.questions().size();
        for (String question : call.questions()) {
            if (!answered.add(call, question)) {
                account.repeated(call.operation(), question);
            }
        }
    }

    /** Ends the run; its figures stay readable under its number. */
    synchronized JsonObject reset() {
        finished.addLast(json());
        if (finished.size() > RUNS_KEPT) {
            finished.removeFirst();
        }
        accounts.clear();
        answered.clear();
        run++;
        since = Instant.now();
        return json();
    }

    synchronized JsonObject run(int number) {
        return finished.stream()
                .filter(r -> r.getInteger("run") == number)
                .findFirst()
                .orElseGet(this::json);
    }

    /** The current run. */
    public synchronized JsonObject json() {
        JsonObject upstreams = new JsonObject();
        accounts.forEach((u, account) -> upstreams.put(u.label(), account.json()));
        return new JsonObject()
                .put("run", run)
                .put("since", since.toString())
                .put("calls", sum(a -> a.calls))
                .put("limitViolations", sum(a -> a.violations))
                .put("repeatedQuestions", sum(a -> a.repeats))
                .put("upstreams", upstreams);
    }

    private int sum(java.util.function.ToIntFunction<Account> figure) {
        return accounts.values().stream().mapToInt(figure).sum();
    }

    private Account account(Call call) {
        return accounts.computeIfAbsent(call.upstream(), u -> new Account());
    }

    /** The figures of one upstream. */
    private static final class Account {
        private final Map<String, Map<String, Integer>> operations = new TreeMap<>();
        private final Map<String, Integer> repeatsByOperation = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
        private final Deque<Long> second = new ArrayDeque<>();
        private int calls;
        private int questions;
        private int violations;
        private int repeats;
        private int busiestSecond;

        void arrived(long at) {
            calls++;
            second.addLast(at);
            while (second.peekFirst() <= at - 1000) {
                second.removeFirst();
            }
            busiestSecond = Math.max(busiestSecond, second.size());
        }

        void count(String operation, Reply reply) {
            String outcome =
                    switch (reply.ending()) {
                        case SENT -> String.valueOf(reply.status());
                        case HANGS -> "hung";
                        case BREAKS -> "reset";
                        case TRICKLES -> "cut";
                    };
            operations
                    .computeIfAbsent(operation, o -> new TreeMap<>())
                    .merge(outcome, 1, Integer::sum);
        }

        void repeated(String operation, String question) {
            repeats++;
            repeatsByOperation.merge(operation, 1, Integer::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(operation + " " + question);
            }
        }

        JsonObject json() {
            JsonObject byOperation = new JsonObject();
            operations.forEach((name, counts) -> byOperation.put(name, object(counts)));
            return new JsonObject()
                    .put("calls", calls)
                    .put("questions", questions)
                    .put("limitViolations", violations)
                    .put("maxCallsPerSecond", busiestSecond)
                    .put("repeatedQuestions", repeats)
                    .put("repeatedByOperation", object(repeatsByOperation))
                    .put("repeatedExamples", new JsonArray(List.copyOf(examples)))
                    .put("operations", byOperation);
        }

        private static JsonObject object(Map<String, Integer> counts) {
            JsonObject object = new JsonObject();
            counts.forEach(object::put);
            return object;
        }
    }
}
