package live.pubco.phase.engine;

import java.time.Instant;

/**
 * How an answer was come by.
 *
 * @param startedAt when the record's turn came
 * @param calls calls to the upstream, divided among the questions of the batch; 0 when the answer
 *     was remembered
 */
public record Asked(Instant startedAt, int calls) {}
