package live.pubco.phase.quarkus;

/** Every meter of the runtime, by name, in one place. */
final class Meters {

    /** Records finished, by outcome, and how long they took. */
    static final String PASSED = "pubco.records.passed";

    static final String DEAD = "pubco.records.dead";
    static final String UNFINISHED = "pubco.records.unfinished";
    static final String HELD_BYTES = "pubco.records.held.bytes";
    static final String OLDEST_SECONDS = "pubco.records.oldest.seconds";

    /** How long ago the owner loop turned last; the service is not alive after 30. */
    static final String SINCE_TURN_SECONDS = "pubco.loop.since.turn.seconds";

    /** Records between what is finished and the end of the topic. */
    static final String LAG = "pubco.frontier.lag";

    static final String PARTITIONS = "pubco.partitions";
    static final String RETRIED = "pubco.kafka.retried";

    /** Questions: asked, remembered, remembered-negative or coalesced. */
    static final String QUESTIONS = "pubco.questions";

    static final String BATCH = "pubco.questions.batch";

    /** Calls by operation and outcome; what was answered with 429 is {@code rate_limited}. */
    static final String CALLS = "pubco.upstream.calls";

    static final String WAITED = "pubco.upstream.waited";
    static final String CLOSED = "pubco.upstream.closed";

    /** Calls a second that this replica may start; infinite while no limit is known. */
    static final String PERMITS = "pubco.upstream.permits";

    static final String IN_FLIGHT = "pubco.upstream.in.flight";
    static final String IN_LINE = "pubco.upstream.in.line";
    static final String LIMITED_BY = "pubco.limited.by";

    private Meters() {}
}
