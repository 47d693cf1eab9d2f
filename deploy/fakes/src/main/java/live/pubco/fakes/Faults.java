package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The misbehaviours on order; which call they hit depends on the seed and the question alone. */
final class Faults {
    private final List<Fault> ordered = new ArrayList<>();
    private final Map<String, Integer> attempts = new HashMap<>();
    private final Map<String, Integer> happened = new HashMap<>();
    private int numbers;

    synchronized Fault order(JsonObject order) {
        Fault fault = Fault.of(++numbers, order);
        ordered.add(fault);
        return fault;
    }

    synchronized void clear() {
        ordered.clear();
        attempts.clear();
        happened.clear();
        numbers = 0;
    }

    synchronized Optional<Fault> draw(Call call) {
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        String question = call.operation() + " " + call.text();
        int attempt = attempts.merge(question, 1, Integer::sum);
        for (int i = 0; i < ordered.size(); i++) {
            Fault fault = ordered.get(i);
            Dice dice = Dice.of(fault.seed(), fault.id(), question, attempt);
            if (fault.count() > 0 && fault.concerns(call) && dice.chance(fault.rate())) {
                return Optional.of(happen(i, fault, call, dice));
            }
        }
        return Optional.empty();
    }

    private Fault happen(int position, Fault fault, Call call, Dice dice) {
        ordered.set(
                position,
                new Fault(
                        fault.id(),
                        fault.upstream(),
                        fault.operation(),
                        fault.kind(),
                        fault.rate(),
                        fault.seed(),
                        fault.count() - 1,
                        fault.details()));
        FaultKind kind =
                fault.kind() == null ? dice.pick(FaultKind.passing(call.upstream())) : fault.kind();
        happened.merge(call.upstream().label() + " " + kind.label(), 1, Integer::sum);
        return fault.drawn(kind);
    }

    synchronized JsonObject json() {
        JsonArray orders = new JsonArray();
        ordered.forEach(f -> orders.add(f.json()));
        JsonObject counts = new JsonObject();
        happened.forEach(counts::put);
        return new JsonObject().put("ordered", orders).put("happened", counts);
    }
}
