package live.pubco.bench;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import live.pubco.phase.upstream.SystemTimer;

/**
 * The enrichment function, the same for everyone: the answer comes after so many milliseconds, to a
 * callback or, for those that cannot wait otherwise, to a thread that stands still meanwhile.
 */
final class RuntimeCall {

    private final SystemTimer timer = new SystemTimer(Clock.systemUTC());
    private final int millis;

    RuntimeCall(int millis) {
        this.millis = millis;
        // Mutiny must not be set up by two threads at once.
        Uni.createFrom().deferred(Uni.createFrom()::voidItem).await().indefinitely();
    }

    Uni<byte[]> ask(byte[] value) {
        return millis == 0
                ? Uni.createFrom().item(value)
                : Uni.createFrom()
                        .emitter(
                                emitter ->
                                        timer.after(
                                                Duration.ofMillis(millis),
                                                () -> emitter.complete(value)));
    }

    byte[] block(byte[] value) {
        try {
            if (millis > 0) {
                Thread.sleep(millis);
            }
            return value;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    SystemTimer timer() {
        return timer;
    }
}
