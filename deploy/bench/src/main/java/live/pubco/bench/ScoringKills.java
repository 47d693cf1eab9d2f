package live.pubco.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import live.pubco.local.LocalStack;
import live.pubco.schemas.Topics;

/** The same records twice: once undisturbed, once while the service is killed again and again. */
final class ScoringKills {

    private static final int ROUNDS = 5;

    /** The shortest that a broker allows: a killed consumer is missed after it. */
    private static final Map<String, String> SETTINGS =
            Map.of("mp.messaging.incoming.records.session.timeout.ms", "6000");

    private final int records;
    private final int kills;
    private final Random random;

    ScoringKills(int records, int kills, long seed) {
        this.records = records;
        this.kills = kills;
        this.random = new Random(seed);
    }

    /** What a database holds when all records are through. */
    private record Outcome(
            Map<String, String> digests, long oddHistories, long tracks, long told, long letters) {}

    /** What differs between the two runs; empty when nothing does. */
    List<String> differences() {
        Outcome calm = Stacks.infrastructure(stack -> run(stack, 0));
        Outcome disturbed = Stacks.infrastructure(stack -> run(stack, kills));
        List<String> differences = new ArrayList<>();
        calm.digests()
                .forEach(
                        (table, digest) -> {
                            System.out.printf("%-18s %s%n", table, digest);
                            if (!digest.equals(disturbed.digests().get(table))) {
                                differences.add(table + ": " + disturbed.digests().get(table));
                            }
                        });
        if (disturbed.tracks() != tracks() || disturbed.oddHistories() != 0) {
            differences.add(
                    disturbed.tracks() + " tracks, " + disturbed.oddHistories() + " odd histories");
        }
        if (disturbed.letters() != 0) {
            differences.add(disturbed.letters() + " dead letters");
        }
        System.out.printf(
                "%d events undisturbed, %d with %d kills%n", calm.told(), disturbed.told(), kills);
        return differences;
    }

    private int tracks() {
        return records / ROUNDS;
    }

    private Outcome run(LocalStack stack, int times) {
        ScoringDatabase database = new ScoringDatabase(stack.ports());
        try (ScoringTopic topic = new ScoringTopic(stack.ports());
                ScoringProcess service = new ScoringProcess(stack, SETTINGS)) {
            for (int round = 0; round < ROUNDS; round++) {
                topic.send(tracks(), round);
            }
            service.start();
            for (int kill = 1; kill <= times; kill++) {
                long from = (long) records * kill / (times + 2);
                long at = from + random.nextInt(records / (4 * times));
                Pace.await(() -> topic.done() >= at, service::alive);
                service.kill();
                service.start();
            }
            Pace.await(() -> topic.done() >= records, service::alive);
            return new Outcome(
                    database.digests(),
                    database.tracksWithAnotherHistoryThan(ROUNDS),
                    database.number("SELECT count(*) FROM track"),
                    topic.count(Topics.TRACK_SCORED),
                    topic.count(Topics.deadLetters(Topics.SCORING)));
        }
    }
}
