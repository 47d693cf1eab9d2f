package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A request as an upstream sees it, and the questions it contains. */
final class Call {
    private final Upstream upstream;
    private final String operation;
    private final RoutingContext context;
    private final long at;
    private List<String> questions;
    private Optional<Fault> fault = Optional.empty();

    Call(Upstream upstream, String operation, RoutingContext context, long at) {
        this.upstream = upstream;
        this.operation = operation;
        this.context = context;
        this.at = at;
        this.questions = List.of(text());
    }

    Upstream upstream() {
        return upstream;
    }

    String operation() {
        return operation;
    }

    /** Milliseconds since the epoch. */
    long at() {
        return at;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    Optional<String> query(String name) {
        return context.queryParam(name).stream().findFirst();
    }

    List<String> queries(String name) {
        return context.queryParam(name);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    String body() {
        String text = context.body() == null ? null : context.body().asString();
        return text == null ? "" : text;
    }

    /** The body as an object; anything else is an empty one. */
    JsonObject json() {
        try {
            return body().isBlank() ? new JsonObject() : new JsonObject(body());
        } catch (io.vertx.core.json.DecodeException e) {
            return new JsonObject();
        }
    }

    /** The address up to the upstream's prefix, for absolute links in answers. */
    String origin() {
        return context.request().scheme() + "://" + context.request().authority();
    }

    String requestPath() {
        return context.request().path();
    }

    /** Replaces the question "this very request" by the single things asked for in a batch. */
    void asks(List<String> single) {
        questions = List.copyOf(single);
    }

    /** Tokens, page files and change checks may be asked for again. */
    void asksNothing() {
        questions = List.of();
    }

    List<String> questions() {
        return questions;
    }

    /** The page that this request belongs to. */
    Optional<String> visit() {
        return upstream == Upstream.OPEN ? Visit.of(this) : Optional.empty();
    }

    String text() {
        String sorted =
                context.queryParams().entries().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .sorted()
                        .collect(Collectors.joining("&"));
        return requestPath() + "?" + sorted + " " + body();
    }

    Optional<Fault> fault() {
        return fault;
    }

    boolean suffers(FaultKind kind) {
        return fault.filter(f -> f.kind() == kind).isPresent();
    }

    /** Whether the answer, whatever its status says, is none. */
    boolean spoilt() {
        return fault.filter(f -> f.kind().spoils()).isPresent();
    }

    void suffer(Optional<Fault> drawn) {
        fault = drawn;
    }
}
