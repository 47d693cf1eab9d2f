package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;

/** The site's playlist pages, for listings that no API gives. */
@ApplicationScoped
class PlaylistPages {

    private final TrackPages switches;
    private final Visits visits;
    private final Upstream upstream;
    private final Diagnoses diagnoses;
    private final ListingParser parser = new ListingParser();

    PlaylistPages(TrackPages switches, Visits visits, Upstream upstream, Diagnoses diagnoses) {
        this.switches = switches;
        this.visits = visits;
        this.upstream = upstream;
        this.diagnoses = diagnoses;
    }

    Uni<Answer<Listing>> tracks(String playlistId) {
        if (switches.unavailable().isPresent()) {
            return Uni.createFrom().item(Answer.unavailable(switches.unavailable().get()));
        }
        return upstream.call(
                        "playlist",
                        () -> visits.visitPlaylist(playlistId).map(VisitFailed::orThrow))
                .map(outcome -> answer(playlistId, outcome))
                .onFailure(UpstreamException.class)
                .recoverWithItem(thrown -> Answer.unavailable(thrown.getMessage()));
    }

    private Answer<Listing> answer(String playlistId, Outcome outcome) {
        if (outcome instanceof Outcome.Read read) {
            return listing(playlistId, read.report());
        }
        if (outcome instanceof Outcome.LayoutNotRecognised layout) {
            String kept = diagnoses.keep(playlistId, "html", layout.html());
            return Answer.refused("layout not recognised: " + layout.reason() + kept);
        }
        return Answer.notFound("the site does not know the playlist");
    }

    private Answer<Listing> listing(String playlistId, Report report) {
        try {
            return Answer.found(parser.parse(report));
        } catch (JsonProcessingException unreadable) {
            String kept = diagnoses.keep(playlistId, "json", String.join("\n", report.answers()));
            return Answer.refused("listing not recognised" + kept);
        }
    }
}
