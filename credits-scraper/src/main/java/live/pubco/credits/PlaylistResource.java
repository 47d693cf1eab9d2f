package live.pubco.credits;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import live.pubco.phase.Answer;
import live.pubco.schemas.SpotifyId;

/** The listing of a playlist's page, for the service that watches playlists. */
@Path("/playlists/{id}/tracks")
@Produces(MediaType.APPLICATION_JSON)
public class PlaylistResource {

    private final PlaylistPages pages;

    PlaylistResource(PlaylistPages pages) {
        this.pages = pages;
    }

    @GET
    public Uni<Response> tracks(@PathParam("id") String id) {
        return SpotifyId.isValid(id)
                ? pages.tracks(id).map(PlaylistResource::response)
                : Uni.createFrom().item(problem(Status.BAD_REQUEST, "not a playlist id"));
    }

    private static Response response(Answer<Listing> answer) {
        if (answer instanceof Answer.Found<Listing> found) {
            return Response.ok(found.value()).build();
        }
        if (answer instanceof Answer.NotFound<Listing> unknown) {
            return problem(Status.NOT_FOUND, unknown.reason());
        }
        return answer instanceof Answer.Refused<Listing> refused
                ? problem(Status.BAD_GATEWAY, refused.reason())
                : problem(
                        Status.SERVICE_UNAVAILABLE,
                        ((Answer.Unavailable<Listing>) answer).reason());
    }

    private static Response problem(Status status, String reason) {
        return Response.status(status).entity(Map.of("reason", reason)).build();
    }
}
