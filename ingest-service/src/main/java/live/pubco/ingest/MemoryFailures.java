package live.pubco.ingest;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/** A stream thread that dies, of an unreachable registry for one, is replaced and tries again. */
@ApplicationScoped
@Unremovable
class MemoryFailures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(MemoryFailures.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable thrown) {
        LOG.errorf(thrown, "memory interrupted, going on from the last commit");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
