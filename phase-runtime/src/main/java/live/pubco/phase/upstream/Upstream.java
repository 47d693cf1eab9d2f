package live.pubco.phase.upstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The one way to talk with an upstream: every request, first or repeated, passes the same pace,
 * gate and concurrency limit. A call ends with its answer, with a refusal, or as unanswered once it
 * was repeated for {@code giveUpAfter}; waiting uses up no attempt.
 */
public final class Upstream {

    private final UpstreamSettings settings;
    private final FailureClassifier classifier;
    private final Timer timer;
    private final RandomGenerator random;
    private final UpstreamListener listener;
    private final Regime regime;
    private final Line line;
    private Runnable wakeUp = () -> {};

    public Upstream(
            UpstreamSettings settings,
            FailureClassifier classifier,
            Timer timer,
            RandomGenerator random,
            UpstreamListener listener) {
        this.settings = settings;
        this.classifier = classifier;
        this.timer = timer;
        this.random = random;
        this.listener = listener;
        this.regime = new Regime(settings, timer, random, listener);
        this.line = new Line(regime, settings.concurrency());
    }

    /**
     * Sends the request when it may be sent; fails with {@link UpstreamException} and nothing else.
     */
    public <T> Uni<T> call(String operation, Supplier<Uni<T>> request) {
        return Uni.createFrom()
                .context(context -> enter(operation, CallCount.counting(context, request)));
    }

    /** Why nothing is sent at the moment; empty when the gate is open. */
    public synchronized Optional<String> closedBecause() {
        return regime.closedBecause();
    }

    /** Sets this process's part of the upstream's rate, 0 to 1; a learned rate is its own. */
    public synchronized void share(double part) {
        regime.share(part);
    }

    /** Calls a second that may be started here; infinite while no limit is known. */
    public synchronized double permitsPerSecond() {
        return regime.rate();
    }

    public synchronized int inFlight() {
        return line.inFlight();
    }

    public synchronized int waiting() {
        return line.waiting();
    }

    /** Whether as many calls are under way as may be. */
    public synchronized boolean isFull() {
        return line.isFull();
    }

    private <T> Uni<T> enter(String operation, Supplier<Uni<T>> request) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            long now = timer.nanos();
                            long giveUpAt = now + settings.giveUpAfter().toNanos();
                            Call<T> call = new Call<>(operation, request, emitter, now, giveUpAt);
                            emitter.onTermination(() -> cancel(call));
                            synchronized (this) {
                                line.join(call);
                            }
                            pump();
                        });
    }

    /** Starts what may start now and arranges to be called again when more may. */
    private void pump() {
        List<Runnable> next = new ArrayList<>();
        synchronized (this) {
            wakeUp.run();
            for (Optional<Call<?>> call = line.admit(); call.isPresent(); call = line.admit()) {
                next.add(start(call.get()));
            }
            String reason = regime.closedBecause().orElse("closed");
            for (Call<?> call : line.hopeless(timer.nanos())) {
                call.over = true;
                next.add(() -> call.fail(new Failure.Unavailable(reason)));
            }
            if (line.nanosUntilNext() > 0) {
                wakeUp = timer.after(Duration.ofNanos(line.nanosUntilNext()), this::pump);
            }
        }
        next.forEach(Runnable::run);
    }

    private <T> Runnable start(Call<T> call) {
        call.inFlight = true;
        call.attempts++;
        call.sentAt = timer.nanos();
        listener.waited(Duration.ofNanos(call.sentAt - call.enteredAt));
        return () -> send(call, call.attempts);
    }

    private <T> void send(Call<T> call, int attempt) {
        Duration most = settings.callTimeout();
        Runnable timeout = timer.after(most, () -> failed(call, attempt, new TimeoutException()));
        Cancellable sent =
                call.request()
                        .subscribe()
                        .with(
                                item -> answered(call, attempt, item),
                                thrown -> failed(call, attempt, thrown));
        synchronized (this) {
            if (call.awaits(attempt)) {
                call.timeout = timeout;
                call.sent = sent;
            } else {
                timeout.run();
            }
        }
    }

    private <T> void answered(Call<T> call, int attempt, T item) {
        synchronized (this) {
            if (!leave(call, attempt)) {
                return;
            }
            call.over = true;
            regime.answered(line.waiting() > 0);
            listener.called(call.operation, "ok", took(call));
        }
        call.succeed(item);
        pump();
    }

    private void failed(Call<?> call, int attempt, Throwable thrown) {
        Failure failure =
                thrown instanceof TimeoutException
                        ? new Failure.Unavailable("no answer within " + settings.callTimeout())
                        : classifier.classify(thrown);
        boolean over;
        synchronized (this) {
            if (!leave(call, attempt)) {
                return;
            }
            call.sent.cancel();
            over = !comesAgain(call, failure);
            call.over = over;
        }
        if (over) {
            call.fail(failure);
        }
        pump();
    }

    /** Tells the regime, and puts the call back in line where repeating it may help. */
    private boolean comesAgain(Call<?> call, Failure failure) {
        listener.called(call.operation, failure.label(), took(call));
        if (failure instanceof Failure.RateLimited limited) {
            regime.limited(limited, call.sentAt);
            line.rejoin(call);
            return true;
        }
        if (failure instanceof Failure.Unavailable) {
            regime.unanswered(failure.reason());
            return comesAgainLater(call);
        }
        regime.refused();
        return false;
    }

    private boolean comesAgainLater(Call<?> call) {
        Duration delay =
                Backoff.delay(settings.backoff(), settings.maxBackoff(), call.attempts, random);
        if (call.giveUpAt - (timer.nanos() + delay.toNanos()) < 0) {
            return false;
        }
        call.timeout = timer.after(delay, () -> comeAgain(call));
        return true;
    }

    private void comeAgain(Call<?> call) {
        synchronized (this) {
            if (call.over) {
                return;
            }
            line.rejoin(call);
        }
        pump();
    }

    /** Takes the call out of flight; false when this attempt was over already. */
    private boolean leave(Call<?> call, int attempt) {
        if (!call.awaits(attempt)) {
            return false;
        }
        call.timeout.run();
        call.inFlight = false;
        line.left();
        return true;
    }

    private void cancel(Call<?> call) {
        synchronized (this) {
            if (call.over) {
                return;
            }
            if (leave(call, call.attempts)) {
                call.sent.cancel();
            }
            call.over = true;
            call.timeout.run();
            line.remove(call);
        }
        pump();
    }

    private Duration took(Call<?> call) {
        return Duration.ofNanos(timer.nanos() - call.sentAt);
    }
}
