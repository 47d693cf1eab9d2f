package live.pubco.phase.upstream;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    private final Pace pace;
    private final Gate gate;
    private final Deque<Call<?>> line = new ArrayDeque<>();
    private int inFlight;
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
        this.pace = new Pace(settings.permitsPerSecond(), timer);
        this.gate = new Gate(settings, timer, random);
    }

    /**
     * Sends the request when it may be sent; fails with {@link UpstreamException} and nothing else.
     */
    public <T> Uni<T> call(String operation, Supplier<Uni<T>> request) {
        return Uni.createFrom().context(context -> call(operation, request, CallCount.in(context)));
    }

    /** Why nothing is sent at the moment; empty when the gate is open. */
    public synchronized Optional<String> closedBecause() {
        return gate.closedBecause();
    }

    /** Sets this process's part of the upstream's rate. */
    public synchronized void share(double fraction) {
        if (settings.permitsPerSecond() > 0) {
            pace.change(settings.permitsPerSecond() * fraction);
        }
    }

    public synchronized int inFlight() {
        return inFlight;
    }

    /** Whether as many calls are under way as may be. */
    public synchronized boolean isFull() {
        return inFlight >= settings.concurrency();
    }

    public synchronized int waiting() {
        return line.size();
    }

    private <T> Uni<T> call(String operation, Supplier<Uni<T>> request, Runnable counter) {
        return Uni.createFrom()
                .emitter(
                        emitter -> {
                            long now = timer.nanos();
                            long giveUpAt = now + settings.giveUpAfter().toNanos();
                            Supplier<Uni<T>> counted =
                                    () -> {
                                        counter.run();
                                        return request.get();
                                    };
                            Call<T> call = new Call<>(operation, counted, emitter, now, giveUpAt);
                            emitter.onTermination(() -> cancel(call));
                            enter(call);
                        });
    }

    private void enter(Call<?> call) {
        synchronized (this) {
            line.addLast(call);
        }
        pump();
    }

    /** Starts what may start now and arranges to be called again when more may. */
    private void pump() {
        List<Runnable> next = new ArrayList<>();
        synchronized (this) {
            wakeUp.run();
            long wait = 0;
            while (wait == 0 && !line.isEmpty() && inFlight < settings.concurrency()) {
                wait = gate.wait(inFlight);
                if (wait > 0) {
                    giveUpOn(wait, next);
                } else {
                    wait = pace.take();
                }
                if (wait == 0) {
                    next.add(admit(line.removeFirst()));
                }
            }
            if (wait > 0 && wait != Long.MAX_VALUE && !line.isEmpty()) {
                wakeUp = timer.after(Duration.ofNanos(wait), this::pump);
            }
        }
        next.forEach(Runnable::run);
    }

    /** A gate that stays closed beyond a call's time ends the call now rather than later. */
    private void giveUpOn(long wait, List<Runnable> next) {
        if (wait == Long.MAX_VALUE) {
            return;
        }
        String reason = gate.closedBecause().orElse("closed");
        line.removeIf(
                call -> {
                    boolean hopeless = call.giveUpAt - timer.nanos() < wait;
                    if (hopeless) {
                        call.over = true;
                        next.add(() -> call.fail(new Failure.Unavailable(reason)));
                    }
                    return hopeless;
                });
    }

    private <T> Runnable admit(Call<T> call) {
        inFlight++;
        call.inFlight = true;
        call.attempts++;
        call.sentAt = timer.nanos();
        listener.waited(Duration.ofNanos(call.sentAt - call.enteredAt));
        return () -> send(call);
    }

    private <T> void send(Call<T> call) {
        int attempt = call.attempts;
        Runnable timeout =
                timer.after(
                        settings.callTimeout(),
                        () -> failed(call, attempt, new TimeoutException()));
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
            gate.answered();
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
        boolean ends;
        synchronized (this) {
            Cancellable sent = call.sent;
            if (!leave(call, attempt)) {
                return;
            }
            sent.cancel();
            ends = settle(call, failure);
            call.over = ends;
        }
        if (ends) {
            call.fail(failure);
        }
        pump();
    }

    /**
     * Tells the gate and puts the call back in line where repeating it may help; true when the call
     * is over.
     */
    private boolean settle(Call<?> call, Failure failure) {
        if (failure instanceof Failure.RateLimited limited) {
            listener.called(call.operation, "rate_limited", took(call));
            listener.closed(limited.reason(), gate.pause(limited.reason(), limited.retryAfter()));
            line.addFirst(call);
            return false;
        }
        if (failure instanceof Failure.Unavailable unavailable) {
            listener.called(call.operation, "unavailable", took(call));
            gate.failed(unavailable.reason())
                    .ifPresent(pause -> listener.closed(unavailable.reason(), pause));
            return !repeatLater(call);
        }
        gate.answered();
        boolean refused = failure instanceof Failure.Refused;
        listener.called(call.operation, refused ? "refused" : "unauthorized", took(call));
        return true;
    }

    private boolean repeatLater(Call<?> call) {
        Duration delay =
                Backoff.delay(settings.backoff(), settings.maxBackoff(), call.attempts, random);
        if (call.giveUpAt - (timer.nanos() + delay.toNanos()) < 0) {
            return false;
        }
        call.timeout = timer.after(delay, () -> reenter(call));
        return true;
    }

    private void reenter(Call<?> call) {
        synchronized (this) {
            if (call.over) {
                return;
            }
            line.addFirst(call);
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
        inFlight--;
        return true;
    }

    private Duration took(Call<?> call) {
        return Duration.ofNanos(timer.nanos() - call.sentAt);
    }

    private void cancel(Call<?> call) {
        synchronized (this) {
            if (call.over) {
                return;
            }
            if (call.inFlight) {
                call.inFlight = false;
                inFlight--;
                call.sent.cancel();
            }
            call.over = true;
            call.timeout.run();
            line.remove(call);
        }
        pump();
    }
}
