package live.pubco.phase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * A call of a REST client as it would be sent, for reading.
 *
 * @param text method, path, query and body
 * @param authorization the header, or nothing
 */
record RecordedCall(String text, String authorization) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static RecordedCall of(Method method, Object[] arguments) throws JsonProcessingException {
        String path = path(method.getDeclaringClass().getAnnotation(Path.class));
        path += path(method.getAnnotation(Path.class));
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        String body = "";
        String authorization = "";
        for (int i = 0; i < arguments.length; i++) {
            Annotation[] marks = method.getParameterAnnotations()[i];
            Annotation mark = marks.length == 0 ? null : marks[0];
            if (mark instanceof PathParam part) {
                path = path.replace("{" + part.value() + "}", String.valueOf(arguments[i]));
            } else if (mark instanceof QueryParam part && arguments[i] != null) {
                query.add(part.value() + "=" + arguments[i]);
            } else if (mark instanceof FormParam part) {
                body += " " + part.value() + "=" + arguments[i];
            } else if (mark instanceof HeaderParam part && part.value().equals("Authorization")) {
                authorization = String.valueOf(arguments[i]);
            } else if (mark == null) {
                body += " " + JSON.writeValueAsString(arguments[i]);
            }
        }
        return new RecordedCall(verb(method) + " " + path + query + body, authorization);
    }

    /** A path that goes on is another one; after a dollar sign nothing may follow at all. */
    boolean beginsWith(String beginning) {
        return beginning.endsWith("$")
                ? beginning.equals(text + "$")
                : text.startsWith(beginning) && !text.startsWith(beginning + "/");
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }
}
