package live.pubco.e2e;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine through standstills: its broker is away, its group's coordinator is another one, or a
 * process stops for longer than its session and goes on as if nothing had been. No process may end
 * unasked or need help. Runs when asked for, because standstills take their time: {@code
 * -Dpubco.standstills=true -Dpubco.records=6000}.
 */
@EnabledIfSystemProperty(
        named = "pubco.standstills",
        matches = "true",
        disabledReason = "asked for by -Dpubco.standstills=true")
class EngineStandstillIT {

    private static final int RECORDS = Integer.getInteger("pubco.records", 6_000);
    private static final long SEED = Long.getLong("pubco.seed", 1);
    private static final Duration OUTAGE = Duration.ofSeconds(30);

    /** The processes' sessions end after six seconds. */
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(12);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private Course course;

    @BeforeEach
    void begin() {
        course = new Course(folder, new Random(SEED), SEED);
        course.start(3);
        course.passage.send(RECORDS / 3);
        course.awaitSettled();
        course.awaitWritten(RECORDS / 6);
    }

    @AfterEach
    void stop() {
        if (course != null) {
            course.close();
        }
    }

    @Test
    void outlastsABrokerThatIsKilledAndComesBack() {
        course.broker.kill();
        sleep(OUTAGE);
        course.broker.startAgain();

        goOn();
        course.assertNothingLostOrOutOfOrder();
    }

    @Test
    void aProcessThatSleptLongerThanItsSessionJoinsAgainAndHarmsNothing() {
        String sleeper = course.replicas.stop(course.passage.owners());
        sleep(LONGER_THAN_A_SESSION);
        course.until(
                "the others have its partitions", () -> !course.passage.owners().contains(sleeper));
        course.passage.send(RECORDS / 3);
        course.replicas.goOn(sleeper);

        goOn();
        course.assertNothingLostOrOutOfOrder();
    }

    @Test
    void followsItsCoordinatorToAnotherBrokerAndBack() {
        course.broker.join();
        moveCoordinatorTo(2);
        course.passage.send(RECORDS / 3);
        course.awaitWritten(RECORDS / 3 + 1);
        moveCoordinatorTo(1);

        goOn();
        course.assertNothingLostOrOutOfOrder();
    }

    private void moveCoordinatorTo(int node) {
        course.passage.moveGroupsTo(node);
        course.until("node " + node, () -> course.passage.coordinator() == node);
    }

    /** More records, and everybody has a share of them. */
    private void goOn() {
        course.awaitSettled();
        course.passage.send(RECORDS / 3);
        course.awaitThrough();
    }

    private static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
