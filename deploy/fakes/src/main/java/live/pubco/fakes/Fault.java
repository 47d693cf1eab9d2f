package live.pubco.fakes;

import io.vertx.core.json.JsonObject;

/** A misbehaviour that has been ordered, or, with its kind drawn, one that happens now. */
record Fault(
        int id,
        String upstream,
        String operation,
        FaultKind kind,
        double rate,
        long seed,
        int count,
        JsonObject details) {

    static Fault of(int id, JsonObject order) {
        String kind = order.getString("kind", "error");
        return new Fault(
                id,
                order.getString("upstream", "*"),
                order.getString("operation", "*"),
                kind.equals("any") ? null : FaultKind.named(kind),
                order.getDouble("rate", 1.0),
                order.getLong("seed", 1L),
                order.getInteger("count", Integer.MAX_VALUE),
                order);
    }

    boolean concerns(Call call) {
        if (call.operation().equals("static") && !operation.equals("static")) {
            // a page without its script is another fault than the one ordered
            return false;
        }
        boolean same = upstream.equals("*") || upstream.equals(call.upstream().label());
        return same
                && (operation.equals("*") || operation.equals(call.operation()))
                && (kind == null || kind.fits(call.upstream()));
    }

    Fault drawn(FaultKind drawn) {
        return new Fault(id, upstream, operation, drawn, rate, seed, count, details);
    }

    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("upstream", upstream)
                .put("operation", operation)
                .put("kind", kind == null ? "any" : kind.label())
                .put("rate", rate)
                .put("seed", seed)
                .put("left", count);
    }
}
