package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Who may use the API, how often and with how much: stands before everything else, so that what is
 * refused costs nothing.
 */
final class AccessHandler implements Handler<RoutingContext> {
    /** Health, metrics and the description of the API, for the operator's own machines. */
    private static final String UNGUARDED = "/q/";

    private static final String BEARER = "Bearer ";

    private final Bearers bearers;
    private final Allowance allowance;
    private final long maxBytes;

    AccessHandler(Bearers bearers, Allowance allowance, long maxBytes) {
        this.bearers = bearers;
        this.allowance = allowance;
        this.maxBytes = maxBytes;
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.normalizedPath().startsWith(UNGUARDED)) {
            context.next();
            return;
        }
        tooOften(context)
                .ifPresentOrElse(problem -> refuse(context, problem), () -> identify(context));
    }

    /** A token may have to be asked about; the body waits until then. */
    private void identify(RoutingContext context) {
        if (bearers.areUnknown()) {
            pass(context, Optional.of(Role.ADMIN));
            return;
        }
        Context home = context.vertx().getOrCreateContext();
        boolean isWhole = context.request().isEnded();
        if (!isWhole) {
            context.request().pause();
        }
        secret(context.request())
                .map(bearers::roleOf)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .emitOn(task -> home.runOnContext(none -> task.run()))
                .subscribe()
                .with(
                        role -> {
                            if (!isWhole) {
                                context.request().resume();
                            }
                            pass(context, role);
                        },
                        context::fail);
    }

    private void pass(RoutingContext context, Optional<Role> role) {
        notAllowed(context, role)
                .or(() -> tooLarge(context.request()))
                .ifPresentOrElse(problem -> refuse(context, problem), context::next);
    }

    /** Counted before the key is looked at: whoever tries keys out is slowed down as well. */
    private Optional<Problem> tooOften(RoutingContext context) {
        long seconds = allowance.secondsToWait(context.request().remoteAddress().hostAddress());
        if (seconds == 0) {
            return Optional.empty();
        }
        context.response().putHeader("Retry-After", String.valueOf(seconds));
        return Optional.of(Problem.of(429, "too many requests; again in " + seconds + " s", null));
    }

    private static Optional<Problem> notAllowed(RoutingContext context, Optional<Role> role) {
        if (role.isEmpty()) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"pubco\"");
            return Optional.of(
                    Problem.of(
                            401,
                            "a valid key or token is expected: Authorization: Bearer …",
                            null));
        }
        Role needed = Role.neededFor(context.request().method());
        return role.filter(has -> !has.covers(needed))
                .map(has -> Problem.of(403, why(needed, has), null));
    }

    private static String why(Role needed, Role has) {
        return "this needs the role %s, yours is %s".formatted(needed.shown(), has.shown());
    }

    private static Optional<String> secret(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Optional<Problem> tooLarge(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        boolean isTooLarge =
                length != null
                        && length.matches("[0-9]{1,18}")
                        && Long.parseLong(length) > maxBytes;
        return isTooLarge
                ? Optional.of(Problem.of(413, "at most " + maxBytes + " bytes", "body"))
                : Optional.empty();
    }

    /** What has not been read of the request is not waited for. */
    private static void refuse(RoutingContext context, Problem problem) {
        JsonObject body =
                new JsonObject()
                        .put("type", problem.type())
                        .put("title", problem.title())
                        .put("status", problem.status())
                        .put("detail", problem.detail());
        if (problem.field() != null) {
            body.put("field", problem.field());
        }
        context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Connection", problem.status() == 413 ? "close" : "keep-alive")
                .end(body.encode());
    }
}
