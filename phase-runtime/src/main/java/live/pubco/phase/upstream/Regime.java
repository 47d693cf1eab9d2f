package live.pubco.phase.upstream;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How fast calls may follow one another now, as told in advance and as learned from how they end.
 * Guarded by its upstream's lock.
 */
final class Regime {

    private final UpstreamSettings settings;
    private final UpstreamListener listener;
    private final Gate gate;
    private final LearnedRate learned;
    private final Pace pace;
    private double part = 1;

    Regime(
            UpstreamSettings settings,
            Timer timer,
            RandomGenerator random,
            UpstreamListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.gate = new Gate(settings, timer, random);
        this.learned = new LearnedRate(timer);
        this.pace = new Pace(rate(), timer);
    }

    /** Nanoseconds until the next call may go; 0 takes the permit. */
    long take(int inFlight) {
        long wait = gate.wait(inFlight);
        if (wait == 0) {
            wait = pace.take();
        }
        if (wait == 0) {
            learned.sent();
        }
        return wait;
    }

    Optional<String> closedBecause() {
        return gate.closedBecause();
    }

    /** This process's part of the rate, 0 to 1; a learned rate is its own. */
    void share(double ofTheRate) {
        part = ofTheRate;
        pace.change(rate());
    }

    /**
     * @param moreToSend whether calls stand in line
     */
    void answered(boolean moreToSend) {
        gate.answered();
        if (moreToSend && !settings.namesRate() && learned.mayGoFaster()) {
            pace.change(rate());
        }
    }

    /** An answer, though not the one that was wanted. */
    void refused() {
        gate.answered();
    }

    void limited(Failure.RateLimited failure, long sentAt) {
        Duration pause = gate.pause(failure.reason(), failure.retryAfter());
        listener.closed(failure.reason(), pause);
        if (!settings.namesRate() && learned.tooFast(sentAt)) {
            pace.change(rate());
        }
    }

    void unanswered(String reason) {
        gate.failed(reason).ifPresent(pause -> listener.closed(reason, pause));
    }

    /** Calls a second; infinite while no limit is known. */
    double rate() {
        if (settings.namesRate()) {
            return settings.permitsPerSecond() * part;
        }
        return part == 0 ? 0 : learned.rate();
    }
}
