package live.pubco.scoring.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.pubco.scoring.Problem;
import live.pubco.scoring.reads.Catalogue;
import live.pubco.scoring.reads.Details;
import live.pubco.scoring.reads.PlaylistFilter;
import live.pubco.scoring.reads.PlaylistPage;
import live.pubco.scoring.reads.PlaylistQuery;
import live.pubco.scoring.reads.PlaylistView;
import live.pubco.scoring.reads.Summaries;
import live.pubco.scoring.reads.Summary;
import live.pubco.scoring.reads.TrackDetail;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.reads.TrackPage;
import live.pubco.scoring.reads.TrackQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The read side as JSON. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Read", description = "Playlists, scored tracks and how far everything is")
@APIResponse(responseCode = "200", description = "The answer")
class Api {

    private final Catalogue catalogue;
    private final Details details;
    private final Summaries summaries;

    Api(Catalogue catalogue, Details details, Summaries summaries) {
        this.catalogue = catalogue;
        this.details = details;
        this.summaries = summaries;
    }

    @GET
    @Path("/playlists")
    @Operation(summary = "Watched playlists with their progress, a page at a time")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    public Uni<PlaylistPage> playlists(@BeanParam PlaylistFilter filter) {
        return catalogue.playlists(new PlaylistQuery(filter));
    }

    @GET
    @Path("/playlists/{id}")
    @Operation(summary = "One playlist")
    @APIResponse(
            responseCode = "404",
            description = "No such playlist",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    public Uni<PlaylistView> playlist(String id) {
        return catalogue.playlist(id);
    }

    @GET
    @Path("/tracks")
    @Operation(
            summary = "Scored tracks, a page at a time",
            description =
                    "Filters combine. Pages are cut by the sort value, so tracks that arrive"
                            + " meanwhile shift nothing.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is wrong; field names it",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    public Uni<TrackPage> tracks(@BeanParam TrackFilter filter) {
        return catalogue.tracks(new TrackQuery(filter));
    }

    @GET
    @Path("/tracks/{id}")
    @Operation(
            summary = "One track",
            description = "The whole score with contributions, trail and what the sources said")
    @APIResponse(
            responseCode = "404",
            description = "No such track, or not scored yet",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = Problem.class)))
    public Uni<TrackDetail> track(String id) {
        return details.track(id);
    }

    @GET
    @Path("/summary")
    @Operation(summary = "Counts: tracks by tier, outcomes by phase")
    public Uni<Summary> summary() {
        return summaries.now();
    }
}
