package live.pubco.phase.engine;

import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Told where work begins and ends; the host makes traces of it. */
public interface Tracer {

    /** Work that is under way; may be ended by any thread. */
    interface Span {

        Span NONE = new Span() {};

        /** Hands the trace on to whoever reads a record with these headers. */
        default void handOn(Headers headers) {}

        default void end() {}
    }

    Tracer NONE = new Tracer() {};

    /** A record was taken; it goes on with the trace that its headers carry. */
    default Span record(ConsumerRecord<byte[], byte[]> source) {
        return Span.NONE;
    }

    /** One call for all these records, and linked to every one of them. */
    default Span call(Collection<Span> records) {
        return Span.NONE;
    }
}
