package live.pubco.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refused request is answered with a problem document. */
class Problems {

    @ServerExceptionMapper
    Response raised(Problem.Raised raised) {
        return raised.problem().response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failed) {
        int status = failed.getResponse().getStatus();
        return failed.getCause() instanceof JsonProcessingException unreadable
                ? unreadable(unreadable)
                : Problem.of(status, failed.getMessage(), null).response();
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failed) {
        return Problem.of(400, "unreadable JSON: " + failed.getOriginalMessage(), field(failed))
                .response();
    }

    /** Named because the framework has a mapper of its own for it, which says nothing. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failed) {
        return unreadable(failed);
    }

    private static String field(JsonProcessingException failed) {
        if (!(failed instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return null;
        }
        return mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."));
    }
}
