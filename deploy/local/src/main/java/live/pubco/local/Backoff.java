package live.pubco.local;

import java.time.Duration;

/** How long to wait before a process that died is started again: doubling, with a ceiling. */
record Backoff(Duration first, Duration ceiling, Duration healthyAfter) {

    static final Backoff STANDARD =
            new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

    /**
     * @param deaths how often the process died in a row, this death included
     */
    Duration delay(int deaths) {
        long factor = 1L << Math.min(deaths - 1, 20);
        Duration wanted = first.multipliedBy(factor);
        return wanted.compareTo(ceiling) > 0 ? ceiling : wanted;
    }

    /** A process that lived long enough starts its count anew. */
    int deathsAfter(int deathsBefore, Duration lived) {
        return lived.compareTo(healthyAfter) >= 0 ? 1 : deathsBefore + 1;
    }
}
