package live.pubco.phase.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collection;
import java.util.List;
import live.pubco.phase.engine.Tracer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Spans of whatever OpenTelemetry the process has; without one, headers pass through untouched. */
final class OpenTelemetryTracer implements Tracer {

    private static final TextMapGetter<Headers> READ =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(Headers headers) {
                    return List.of();
                }

                @Override
                public String get(Headers headers, String name) {
                    Header header = headers == null ? null : headers.lastHeader(name);
                    return header == null || header.value() == null
                            ? null
                            : new String(header.value(), UTF_8);
                }
            };

    private final OpenTelemetry telemetry;
    private final io.opentelemetry.api.trace.Tracer tracer;
    private final String service;

    OpenTelemetryTracer(String service) {
        this(GlobalOpenTelemetry.get(), service);
    }

    OpenTelemetryTracer(OpenTelemetry telemetry, String service) {
        this.telemetry = telemetry;
        this.tracer = telemetry.getTracer("live.pubco.phase");
        this.service = service;
    }

    @Override
    public Span record(ConsumerRecord<byte[], byte[]> source) {
        Context parent =
                telemetry
                        .getPropagators()
                        .getTextMapPropagator()
                        .extract(Context.root(), source.headers(), READ);
        return new Spanned(
                tracer.spanBuilder(service + " process")
                        .setParent(parent)
                        .setSpanKind(SpanKind.CONSUMER)
                        .startSpan());
    }

    @Override
    public Span call(Collection<Span> records) {
        SpanBuilder call = tracer.spanBuilder(service + " ask").setNoParent();
        for (Span each : records) {
            call.addLink(((Spanned) each).span.getSpanContext());
        }
        return new Spanned(call.startSpan());
    }

    final class Spanned implements Span {

        private final io.opentelemetry.api.trace.Span span;

        Spanned(io.opentelemetry.api.trace.Span span) {
            this.span = span;
        }

        @Override
        public void handOn(Headers headers) {
            telemetry
                    .getPropagators()
                    .getTextMapPropagator()
                    .inject(Context.root().with(span), headers, OpenTelemetryTracer::replace);
        }

        @Override
        public void end() {
            span.end();
        }
    }

    private static void replace(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(UTF_8));
    }
}
