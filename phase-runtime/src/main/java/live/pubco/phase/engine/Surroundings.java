package live.pubco.phase.engine;

import java.util.concurrent.Executor;
import live.pubco.phase.upstream.Timer;

/**
 * What an engine lives in; all of it can be replaced to drive it by hand.
 *
 * @param executor runs what may take a moment: putting questions, writing answers down, encoding
 */
public record Surroundings(Timer timer, Executor executor, EngineListener listener, Tracer tracer) {

    Surroundings with(Executor other) {
        return new Surroundings(timer, other, listener, tracer);
    }
}
