package live.pubco.scoring.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheringTest {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 7);
    private final Gathering<String> gathering =
            new Gathering<>(10, PAUSE, String::length, nanoTime::get);

    @Test
    void theFirstGoesAtOnce() throws InterruptedException {
        gathering.add("a");

        assertThat(gathering.take()).containsExactly("a");
    }

    @Test
    void whatFollowsWaitsUntilItIsEnough() throws InterruptedException {
        takeTheFirst();
        gathering.add("1234");
        CompletableFuture<List<String>> next = taking();

        assertThat(isWaiting(next)).isTrue();
        gathering.add("56789");
        assertThat(isWaiting(next)).isTrue();
        gathering.add("0");
        assertThat(next.join()).containsExactly("1234", "56789", "0");
    }

    @Test
    void orUntilThePauseIsOver() throws InterruptedException {
        takeTheFirst();
        nanoTime.addAndGet(PAUSE.toNanos());
        gathering.add("late");

        assertThat(gathering.take()).containsExactly("late");
    }

    @Test
    void takesAllThatIsThere() throws InterruptedException {
        gathering.add("1234567890");
        gathering.add("12345");

        assertThat(gathering.take()).containsExactly("1234567890", "12345");
    }

    @Test
    void nothingIsNoBatch() throws InterruptedException {
        CompletableFuture<List<String>> next = taking();

        assertThat(isWaiting(next)).isTrue();
        gathering.add("a");
        assertThat(next.join()).containsExactly("a");
    }

    @Test
    void holdsTwiceWhatIsEnoughAndAsksForMoreWhenThatIsTaken() throws InterruptedException {
        assertThat(gathering.add("1234567890")).isCompleted();
        CompletableFuture<Void> room = gathering.add("1234567890").toCompletableFuture();
        assertThat(room).isNotDone();

        gathering.take();

        assertThat(room).isCompleted();
        assertThat(gathering.add("a")).isCompleted();
    }

    private void takeTheFirst() throws InterruptedException {
        gathering.add("first");
        gathering.take();
    }

    private CompletableFuture<List<String>> taking() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return gathering.take();
                    } catch (InterruptedException e) {
                        throw new CompletionException(e);
                    }
                });
    }

    private static boolean isWaiting(CompletableFuture<?> next) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(50);
        return !next.isDone();
    }
}
