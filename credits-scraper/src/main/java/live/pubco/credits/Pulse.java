package live.pubco.credits;

import java.time.Duration;

/** How visits went since somebody last looked. */
final class Pulse {

    private int answered;
    private int timedOut;
    private int refused;
    private long nanos;

    /**
     * @param mean of the visits that were answered; zero when none was
     */
    record Reading(int answered, int timedOut, int refused, Duration mean) {

        /** One slow page says nothing; every tenth does, and so does one that is told off. */
        boolean isTroubled() {
            return refused > 0 || (timedOut > 1 && timedOut * 10 >= answered);
        }
    }

    synchronized void beat(Outcome outcome, Duration took) {
        if (outcome instanceof Outcome.TimedOut) {
            timedOut++;
        } else if (outcome instanceof Outcome.Blocked) {
            refused++;
        } else if (!(outcome instanceof Outcome.NoAnswer)) {
            answered++;
            nanos += took.toNanos();
        }
    }

    synchronized Reading take() {
        Duration mean = Duration.ofNanos(answered == 0 ? 0 : nanos / answered);
        Reading reading = new Reading(answered, timedOut, refused, mean);
        answered = timedOut = refused = 0;
        nanos = 0;
        return reading;
    }
}
