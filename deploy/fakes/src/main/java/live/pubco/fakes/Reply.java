package live.pubco.fakes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer before it is sent. */
record Reply(int status, Map<String, String> headers, Buffer body, Ending ending) {
    static final String CONTENT_TYPE = "Content-Type";

    /** What becomes of the connection. */
    enum Ending {
        SENT,
        HANGS,
        BREAKS,
        TRICKLES
    }

    static Reply json(int status, JsonObject body) {
        return of(status, "application/json; charset=utf-8", body.toBuffer());
    }

    static Reply json(JsonObject body) {
        return json(200, body);
    }

    static Reply json(JsonArray body) {
        return of(200, "application/json; charset=utf-8", body.toBuffer());
    }

    static Reply html(int status, String page) {
        return of(status, "text/html; charset=utf-8", Buffer.buffer(page));
    }

    static Reply empty(int status) {
        return of(status, null, Buffer.buffer());
    }

    static Reply of(int status, String type, Buffer body) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (type != null) {
            headers.put(CONTENT_TYPE, type);
        }
        return new Reply(status, headers, body, Ending.SENT);
    }

    Reply with(String header, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, String.valueOf(value));
        return new Reply(status, more, body, ending);
    }

    Reply withBody(Buffer other) {
        return new Reply(status, headers, other, ending);
    }

    Reply ending(Ending other) {
        return new Reply(status, headers, body, other);
    }

    boolean answered() {
        return ending == Ending.SENT && (status < 300 || status == 404);
    }

    /** Neither an answer nor a way to one. */
    boolean failed() {
        return ending != Ending.SENT || (status >= 400 && status != 404);
    }

    boolean isJson() {
        return headers.getOrDefault(CONTENT_TYPE, "").startsWith("application/json");
    }
}
