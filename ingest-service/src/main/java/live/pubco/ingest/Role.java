package live.pubco.ingest;

import io.vertx.core.http.HttpMethod;
import java.util.Locale;
import java.util.Set;

/** What a key allows; each role may do what those before it may. */
enum Role {
    READER,
    OPERATOR,
    ADMIN;

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Everybody with a key may look, operators add and change, administrators remove. */
    static Role neededFor(HttpMethod method) {
        if (READING.contains(method)) {
            return READER;
        }
        return method.equals(HttpMethod.DELETE) ? ADMIN : OPERATOR;
    }

    boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
