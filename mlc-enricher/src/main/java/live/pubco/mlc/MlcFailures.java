package live.pubco.mlc;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
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
        return unreadable(thrown)
                .or(() -> answered(thrown))
                .orElseGet(() -> standard.classify(thrown));
    }

    /** The REST client reports a body that it cannot read as if the upstream had refused. */
    private static Optional<Failure> unreadable(Throwable thrown) {
        return cause(thrown, NoAnswerException.class)
                .map(Throwable::getMessage)
                .or(
                        () ->
                                cause(thrown, JsonProcessingException.class)
                                        .map(no -> "unreadable answer"))
                .map(Failure.Unavailable::new);
    }

    /** A redirect, which is not followed, refuses nothing. */
    private static Optional<Failure> answered(Throwable thrown) {
        return cause(thrown, WebApplicationException.class)
                .map(WebApplicationException::getResponse)
                .map(
                        response ->
                                response.getStatus() < 400
                                        ? new Failure.Unavailable(
                                                "HTTP " + response.getStatus() + " without answer")
                                        : HttpFailures.ofResponse(response));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
