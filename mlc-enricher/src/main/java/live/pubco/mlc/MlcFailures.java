package live.pubco.mlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/** What an answer of The MLC that is no answer means. */
@ApplicationScoped
class MlcFailures implements FailureClassifier {

    private final HttpFailures standard = new HttpFailures();

    @Override
    public Failure classify(Throwable thrown) {
        Optional<Response> response = response(thrown);
        if (isUnreadable(thrown) || response.filter(MlcFailures::isSuccess).isPresent()) {
            return new Failure.Unavailable("unreadable answer");
        }
        return response.map(HttpFailures::ofResponse).orElseGet(() -> standard.classify(thrown));
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static boolean isUnreadable(Throwable thrown) {
        return causes(thrown)
                .anyMatch(
                        cause ->
                                cause instanceof JsonProcessingException
                                        || cause instanceof EmptyAnswerException);
    }

    private static Optional<Response> response(Throwable thrown) {
        return causes(thrown)
                .filter(WebApplicationException.class::isInstance)
                .map(cause -> ((WebApplicationException) cause).getResponse())
                .findFirst();
    }

    private static boolean isSuccess(Response response) {
        return response.getStatus() < 300;
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
