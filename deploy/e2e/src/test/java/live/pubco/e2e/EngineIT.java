package live.pubco.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine in processes of its own with a real broker: while records pass, processes are killed,
 * started again, and one is asked to end. Runs when asked for, because where a kill strikes is not
 * to be repeated: {@code -Dpubco.kills=20 -Dpubco.records=20000 -Dpubco.seed=1}.
 */
@EnabledIfSystemProperty(
        named = "pubco.kills",
        matches = "\\d+",
        disabledReason = "asked for by -Dpubco.kills=N")
class EngineIT {

    private static final Logger LOG = Logger.getLogger(EngineIT.class);
    private static final int KILLS = Integer.getInteger("pubco.kills", 3);
    private static final int RECORDS = Integer.getInteger("pubco.records", 3_000);
    private static final long SEED = Long.getLong("pubco.seed", 1);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static final Random RANDOM = new Random(SEED);
    private static final List<Repeats.Death> DEATHS = new ArrayList<>();
    private static Course course;
    private static Passage passage;
    private static Replicas replicas;

    @BeforeAll
    static void pass() {
        course = new Course(folder, RANDOM, SEED);
        passage = course.passage;
        replicas = course.replicas;
        course.start(2);
        disturb();
        course.awaitThrough();
    }

    @AfterAll
    static void stop() {
        if (course != null) {
            course.close();
        }
    }

    @Test
    void nothingIsLostOrBuriedAndTheRecordsOfAKeyKeepTheirOrder() {
        course.assertNothingLostOrOutOfOrder();
    }

    @Test
    void onlyWhatWasNotCommittedAtADeathOrWasAheadOfAnUnfinishedRecordIsWrittenAgain() {
        Repeats repeats = new Repeats(passage.output(), DEATHS);
        LOG.infof(
                "seed %d: %d records, %d kills, repeats: %d by deaths, %d by handovers",
                SEED, RECORDS, KILLS, repeats.byDeath().size(), repeats.byHandover().size());

        assertThat(DEATHS).hasSize(KILLS);
        assertThat(repeats.withoutCause()).as("seed %d, %s", SEED, DEATHS).isEmpty();
    }

    /** A process comes, then one after another goes, one of them in good order. */
    private static void disturb() {
        int part = RECORDS / (KILLS + 2);
        int inGoodOrder = RANDOM.nextInt(KILLS + 1);
        passage.send(part);
        course.awaitWritten(part / 2);
        replicas.start();
        for (int i = 0; i <= KILLS; i++) {
            if (RANDOM.nextBoolean()) {
                course.awaitSettled();
            }
            long enough = passage.count(Passage.OUTPUT) + 1 + RANDOM.nextInt(part / 4);
            passage.send(i < KILLS ? part : RECORDS - part * (KILLS + 1));
            course.awaitWritten(enough);
            if (i == inGoodOrder) {
                replicas.terminate(passage.owners());
            } else {
                String victim = replicas.kill(passage.owners());
                DEATHS.add(new Repeats.Death(victim, passage.committed()));
            }
            replicas.start();
        }
    }
}
