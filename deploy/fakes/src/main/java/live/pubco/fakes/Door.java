package live.pubco.fakes;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The one way in for all requests: account, gate, fault, answer, latency. */
final class Door {
    private final Vertx vertx;
    private final Clock clock;
    private final Profile profile;
    private final Ledger ledger;
    private final Faults faults;
    private final Map<Upstream, Gate> gates = new EnumMap<>(Upstream.class);
    private final Map<Upstream, Dice> delays = new EnumMap<>(Upstream.class);

    Door(Vertx vertx, World world) {
        this.vertx = vertx;
        this.clock = world.clock();
        this.profile = world.profile();
        this.ledger = world.ledger();
        this.faults = world.faults();
        for (Upstream upstream : Upstream.values()) {
            delays.put(upstream, Dice.of(world.options().seed(), "delay", upstream));
        }
    }

    void guard(Upstream upstream, Gate gate) {
        gates.put(upstream, gate);
    }

    Handler<RoutingContext> open(
            Upstream upstream, String operation, Function<Call, Reply> answer) {
        return context -> {
            Call call = new Call(upstream, operation, context, clock.millis());
            ledger.arrived(call);
            Reply reply = reply(call, answer);
            if (call.suffers(FaultKind.SLOW)) {
                vertx.setTimer(delay(call), timer -> sendLate(call, context, reply));
                return;
            }
            ledger.replied(call, reply);
            long delay = delay(call);
            if (delay < 1) {
                send(context, reply);
            } else {
                vertx.setTimer(delay, timer -> send(context, reply));
            }
        };
    }

    /** Who has hung up meanwhile has had no answer. */
    private void sendLate(Call call, RoutingContext context, Reply reply) {
        boolean gone = context.response().closed();
        ledger.replied(call, gone ? reply.ending(Reply.Ending.HANGS) : reply);
        send(context, reply);
    }

    private Reply reply(Call call, Function<Call, Reply> answer) {
        Gate gate = gates.get(call.upstream());
        call.suffer(faults.draw(call));
        Optional<Reply> other = gate.refuse(call);
        if (other.isEmpty()) {
            other = Sabotage.instead(call, gate);
        }
        Reply reply = other.orElseGet(() -> Sabotage.damage(call, answered(call, answer)));
        return gate.stamp(call, reply);
    }

    /** A question that the fakes themselves choke on is an error of theirs, and told as one. */
    private static Reply answered(Call call, Function<Call, Reply> answer) {
        try {
            return answer.apply(call);
        } catch (RuntimeException e) {
            System.err.println("fakes: no answer to " + call.text() + ": " + e);
            return Reply.json(500, new JsonObject().put("message", "Internal server error"));
        }
    }

    private long delay(Call call) {
        long usual = profile.delay(call.upstream(), delays.get(call.upstream()));
        if (call.suffers(FaultKind.SLOW)) {
            return call.fault().orElseThrow().details().getLong("delayMs", 15_000L);
        }
        // the credits answer has a fixed delay: measurements of the browser compare themselves with
        // it
        return call.operation().startsWith("credits")
                ? Math.round(100 * profile.latencyFactor())
                : usual;
    }

    private static void send(RoutingContext context, Reply reply) {
        HttpServerResponse response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        switch (reply.ending()) {
            case HANGS -> {
                // the client's own time limit has to end this
            }
            case BREAKS -> context.request().connection().close();
            case TRICKLES -> {
                head(response, reply);
                response.putHeader("Content-Length", String.valueOf(reply.body().length()));
                response.write(reply.body().getBuffer(0, reply.body().length() / 2));
            }
            case SENT -> {
                head(response, reply);
                response.end(reply.body());
            }
        }
    }

    private static void head(HttpServerResponse response, Reply reply) {
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
    }
}
