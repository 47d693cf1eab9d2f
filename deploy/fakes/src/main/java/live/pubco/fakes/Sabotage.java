package live.pubco.fakes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Carries out the misbehaviours that are the same for every upstream. */
final class Sabotage {
    private static final int BOMB_BYTES = 64 * 1024 * 1024;

    private Sabotage() {}

    /** An answer that takes the place of the real one. */
    static Optional<Reply> instead(Call call, Gate gate) {
        return call.fault().flatMap(fault -> Optional.ofNullable(instead(fault, call, gate)));
    }

    private static Reply instead(Fault fault, Call call, Gate gate) {
        return switch (fault.kind()) {
            case ERROR -> error(fault.details().getInteger("status", 503));
            case HANG -> Reply.empty(0).ending(Reply.Ending.HANGS);
            case RESET -> Reply.empty(0).ending(Reply.Ending.BREAKS);
            case HTML ->
                    Reply.html(200, "<!doctype html><title>Proxy</title><p>One moment, please");
            case RATE_LIMIT -> gate.tooMany(call);
            case FORBIDDEN -> Reply.json(403, new JsonObject().put("message", "Forbidden"));
            case REDIRECT -> Reply.empty(302).with("Location", "http://elsewhere.invalid/");
            case GZIP_BOMB ->
                    Reply.of(200, "application/json", Bomb.PACKED).with("Content-Encoding", "gzip");
            case OVERSIZE ->
                    Reply.json(new JsonObject().put("padding", "x".repeat(6 * 1024 * 1024)));
            default -> null;
        };
    }

    private static Reply error(int status) {
        return Reply.json(status, new JsonObject().put("message", "Internal server error"));
    }

    /** Damages the real answer. */
    static Reply damage(Call call, Reply reply) {
        if (call.suffers(FaultKind.TRUNCATE)) {
            return reply.withBody(reply.body().getBuffer(0, reply.body().length() / 2));
        }
        if (call.suffers(FaultKind.TRICKLE)) {
            return reply.ending(Reply.Ending.TRICKLES);
        }
        if (call.suffers(FaultKind.WRONG_TYPES) && reply.isJson()) {
            Object body = Json.decodeValue(reply.body());
            // "null" instead of a list would be no answer at all
            boolean nothing = body instanceof JsonArray list && list.isEmpty();
            return nothing ? reply : reply.withBody(Json.encodeToBuffer(twist(body)));
        }
        return reply;
    }

    private static Object twist(Object value) {
        if (value instanceof JsonObject object) {
            JsonObject twisted = new JsonObject();
            for (Map.Entry<String, Object> entry : object) {
                twisted.put(entry.getKey(), twist(entry.getValue()));
            }
            return twisted.put("undocumentedField", true);
        }
        if (value instanceof JsonArray array) {
            JsonArray twisted = new JsonArray();
            array.forEach(v -> twisted.add(twist(v)));
            return array.isEmpty() ? null : twisted;
        }
        return value instanceof Number ? String.valueOf(value) : value;
    }

    /** Packed when first needed: it takes a moment. */
    private static final class Bomb {
        private static final Buffer PACKED = pack();

        private static Buffer pack() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] block = new byte[1 << 20];
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                for (int i = 0; i < BOMB_BYTES / block.length; i++) {
                    gzip.write(block);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Buffer.buffer(bytes.toByteArray());
        }
    }
}
