package live.pubco.scoring.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What is watched, decided from the dashboard; ingest-service answers. */
@Path("/api")
@Tag(name = "Watch", description = "Add, pause, refresh and delete playlists")
@APIResponse(responseCode = "202", description = "Taken; it takes effect when the chain is through")
@APIResponse(responseCode = "200", description = "Done, or done already")
@APIResponse(responseCode = "400", description = "A field is wrong; field names it")
@APIResponse(responseCode = "503", description = "ingest-service does not answer")
class WatchApi {

    private final IngestDoor door;

    WatchApi(IngestDoor door) {
        this.door = door;
    }

    @POST
    @Path("/playlists")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Watch a playlist",
            description = "{\"url\"} or {\"playlistId\"}, and \"tags\"; adding twice is the same")
    public Uni<Response> add(String body) {
        return door.send(HttpMethod.POST, "/playlists", MediaType.APPLICATION_JSON, body);
    }

    @POST
    @Path("/playlists/import")
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Take a list in",
            description = "Links of playlists, or tracks as CSV, which become a playlist by name")
    public Uni<Response> take(String body, @RestQuery String name) {
        String query = name == null ? "" : "?name=" + encoded(name);
        return door.send(HttpMethod.POST, "/playlists/import" + query, "text/csv", body);
    }

    @POST
    @Path("/playlists/{id}/refresh")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Look at a playlist now")
    @APIResponse(responseCode = "404", description = "No such playlist")
    public Uni<Response> refresh(String id) {
        return door.send(HttpMethod.POST, at(id) + "/refresh", null, null);
    }

    @PATCH
    @Path("/playlists/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pause, tag or reschedule a playlist",
            description = "{\"paused\", \"tags\", \"every\"}; what is absent stays")
    @APIResponse(responseCode = "404", description = "No such playlist")
    public Uni<Response> change(String id, String body) {
        return door.send(HttpMethod.PATCH, at(id), MediaType.APPLICATION_JSON, body);
    }

    @DELETE
    @Path("/playlists/{id}")
    @Operation(
            summary = "Stop watching a playlist and delete its listing",
            description =
                    "Its listing, moves and refreshes are deleted here; tracks stay, without this"
                            + " membership. Listings stay in pubco.playlist.snapshot.v1 and"
                            + " pubco.playlist.registry.v1 until the broker compacts them, deltas"
                            + " and refreshes on their topics for up to 90 days.")
    @APIResponse(responseCode = "404", description = "No such playlist")
    public Uni<Response> delete(String id) {
        return door.send(HttpMethod.DELETE, at(id), null, null);
    }

    private static String at(String id) {
        return "/playlists/" + encoded(id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
