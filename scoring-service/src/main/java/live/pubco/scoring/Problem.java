package live.pubco.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Why a request cannot be answered, as RFC 9457 wants it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request cannot be answered (RFC 9457)")
public record Problem(
        @Schema(examples = "about:blank") String type,
        String title,
        int status,
        String detail,
        @Schema(description = "The parameter that is wrong, if one is") String field) {

    private static final MediaType JSON = new MediaType("application", "problem+json");

    /** A request that names something wrong or missing. */
    public static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Response.Status status;
        private final String field;

        private Refusal(Response.Status status, String field, String detail) {
            super(detail);
            this.status = status;
            this.field = field;
        }
    }

    public static Refusal badField(String field, String detail) {
        return new Refusal(Response.Status.BAD_REQUEST, field, detail);
    }

    public static Refusal missing(String detail) {
        return new Refusal(Response.Status.NOT_FOUND, null, detail);
    }

    public static Refusal unavailable(String detail) {
        return new Refusal(Response.Status.SERVICE_UNAVAILABLE, null, detail);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Response.Status.FORBIDDEN, null, detail);
    }

    /** Turns refusals into problem documents. */
    static final class Mapper {
        @ServerExceptionMapper
        Response refused(Refusal refusal) {
            Problem problem =
                    new Problem(
                            "about:blank",
                            refusal.status.getReasonPhrase(),
                            refusal.status.getStatusCode(),
                            refusal.getMessage(),
                            refusal.field);
            return Response.status(refusal.status).type(JSON).entity(problem).build();
        }
    }
}
