package live.pubco.bench;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import live.pubco.phase.engine.Loop;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;

/**
 * How much of an allowed rate the engine uses, by the clock, and whether any second held more calls
 * than it allows. There is always more to ask than may be asked.
 */
final class RuntimeRates {

    private static final Duration TIME_OUT = Duration.ofSeconds(30);
    private static final int CALL_MILLIS = 20;
    private static final long SECOND = 1_000_000_000L;

    /**
     * What was seen at the upstream's door.
     *
     * @param used part of the rate that was used from the first call to the last
     * @param mostInASecond calls in the fullest second, wherever it began
     */
    record Used(double used, int mostInASecond) {

        static Used of(double rate, List<Long> startedAt) {
            long time = startedAt.get(startedAt.size() - 1) - startedAt.get(0);
            return new Used(
                    (startedAt.size() - 1) / (time / (double) SECOND) / rate, fullest(startedAt));
        }

        private static int fullest(List<Long> startedAt) {
            Deque<Long> second = new ArrayDeque<>();
            int most = 0;
            for (long each : startedAt) {
                second.addLast(each);
                while (each - second.peekFirst() >= SECOND) {
                    second.removeFirst();
                }
                most = Math.max(most, second.size());
            }
            return most;
        }
    }

    private RuntimeRates() {}

    static Used measure(RuntimeJob job, double rate, int seconds) {
        List<Long> startedAt = new ArrayList<>();
        RuntimeCall call = new RuntimeCall(CALL_MILLIS);
        Upstream upstream =
                new Upstream(
                        settings(rate, job.atOnce()),
                        thrown -> new Failure.Unavailable(thrown.toString()),
                        call.timer(),
                        RandomGenerator.getDefault(),
                        UpstreamListener.NONE);
        Loop engine =
                EnginePeer.engine(
                        job,
                        call.timer(),
                        value -> upstream.call("ask", () -> ask(call, value, startedAt)));
        run(engine, seconds);
        synchronized (startedAt) {
            return Used.of(rate, startedAt);
        }
    }

    private static Uni<byte[]> ask(RuntimeCall call, byte[] value, List<Long> startedAt) {
        synchronized (startedAt) {
            startedAt.add(System.nanoTime());
        }
        return call.ask(value);
    }

    private static void run(Loop engine, int seconds) {
        Thread owner = new Thread(engine, "owner");
        owner.start();
        try {
            Thread.sleep(seconds * 1_000L);
            engine.stop();
            owner.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static UpstreamSettings settings(double rate, int atOnce) {
        return new UpstreamSettings(
                rate,
                atOnce,
                TIME_OUT,
                TIME_OUT,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                10,
                Duration.ofSeconds(1));
    }
}
