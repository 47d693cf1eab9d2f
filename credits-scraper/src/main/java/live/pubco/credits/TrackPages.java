package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;

/** The site's track pages: asked at the upstream's pace, answered by the browsers. */
@ApplicationScoped
class TrackPages {

    private final CreditsSettings settings;
    private final Visits visits;
    private final Upstream upstream;
    private final Diagnoses diagnoses;
    private final CreditsParser parser = new CreditsParser();

    TrackPages(CreditsSettings settings, Visits visits, Upstream upstream, Diagnoses diagnoses) {
        this.settings = settings;
        this.visits = visits;
        this.upstream = upstream;
        this.diagnoses = diagnoses;
    }

    Optional<String> unavailable() {
        return settings.enabled()
                ? visits.problem()
                : Optional.of("switched off (pubco.credits.enabled)");
    }

    Uni<Answer<CreditsSheet>> credits(String trackId) {
        return upstream.call(
                        "credits",
                        () ->
                                hesitation()
                                        .flatMap(over -> visits.visit(trackId))
                                        .map(VisitFailed::orThrow))
                .map(outcome -> answer(trackId, outcome))
                .onFailure(UpstreamException.class)
                .recoverWithItem(TrackPages::unanswered);
    }

    /** Visits at even distances are a machine's. */
    private Uni<Void> hesitation() {
        Uni<Void> none = Uni.createFrom().voidItem();
        long most = settings.jitter().toMillis();
        return most == 0
                ? none
                : none.onItem()
                        .delayIt()
                        .by(Duration.ofMillis(ThreadLocalRandom.current().nextLong(most) + 1));
    }

    private Answer<CreditsSheet> answer(String trackId, Outcome outcome) {
        if (outcome instanceof Outcome.Read read) {
            return sheet(trackId, read.report());
        }
        if (outcome instanceof Outcome.LayoutNotRecognised layout) {
            String kept = diagnoses.keep(trackId, "html", layout.html());
            return Answer.refused("layout not recognised: " + layout.reason() + kept);
        }
        return Answer.notFound("the site does not know the track");
    }

    private Answer<CreditsSheet> sheet(String trackId, Report report) {
        try {
            CreditsSheet sheet = parser.parse(report);
            return sheet.lines().isEmpty()
                    ? Answer.notFound("the track page shows no credits")
                    : Answer.found(sheet);
        } catch (JsonProcessingException unreadable) {
            String kept = diagnoses.keep(trackId, "json", String.join("\n", report.answers()));
            return Answer.refused("credits answer not recognised" + kept);
        }
    }

    private static Answer<CreditsSheet> unanswered(Throwable thrown) {
        UpstreamException exception = (UpstreamException) thrown;
        return exception.refusedStatus() == 0
                ? Answer.unavailable(exception.getMessage())
                : Answer.refused(exception.getMessage());
    }
}
