package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The door on HTTP. */
@Path("/playlists")
class PlaylistsResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** What is asked for; one of url and playlistId names the playlist. */
    record Addition(String url, String playlistId, List<String> tags, String requestedBy) {}

    private final Door door;
    private final Playlists playlists;

    PlaylistsResource(Door door, Playlists playlists) {
        this.door = door;
        this.playlists = playlists;
    }

    @POST
    public Uni<RestResponse<PlaylistAnswer>> add(
            Addition addition,
            @HeaderParam(IDEMPOTENCY_KEY) String requestId,
            @HeaderParam(Trace.HEADER) String traceparent) {
        AddRequest request = request(addition, requestId, Trace.of(traceparent));
        return door.admitDescribed(request).map(PlaylistsResource::answer);
    }

    @GET
    public List<PlaylistAnswer> list() {
        return playlists.all().stream()
                .sorted(Comparator.comparing(Playlist::getAddedAt))
                .map(PlaylistAnswer::of)
                .toList();
    }

    @GET
    @Path("/{id}")
    public PlaylistAnswer get(@PathParam("id") String id) {
        return PlaylistAnswer.of(known(id));
    }

    @POST
    @Path("/{id}/refresh")
    public Uni<RestResponse<PlaylistAnswer>> refresh(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String requestId,
            @HeaderParam(Trace.HEADER) String traceparent) {
        String cause = requestId == null ? UUID.randomUUID().toString() : requestId;
        return door.refresh(known(id), "request:" + cause, Trace.of(traceparent))
                .map(playlist -> accepted(PlaylistAnswer.of(playlist)));
    }

    @PATCH
    @Path("/{id}")
    public Uni<PlaylistAnswer> change(
            @PathParam("id") String id,
            PlaylistChange change,
            @HeaderParam(Trace.HEADER) String traceparent) {
        if (change == null) {
            throw refusal(400, "a body is expected", null);
        }
        change.refusal()
                .ifPresent(
                        reason -> {
                            throw refusal(400, reason, "every");
                        });
        return door.change(known(id), change, Trace.of(traceparent)).map(PlaylistAnswer::of);
    }

    @DELETE
    @Path("/{id}")
    public Uni<PlaylistAnswer> delete(
            @PathParam("id") String id, @HeaderParam(Trace.HEADER) String traceparent) {
        return door.delete(known(id), Trace.of(traceparent)).map(PlaylistAnswer::of);
    }

    private Playlist known(String id) {
        return playlists
                .find(id)
                .filter(playlist -> playlist.getStatus() != PlaylistStatus.DELETED)
                .orElseThrow(() -> refusal(404, "no such playlist", "id"));
    }

    private static AddRequest request(Addition addition, String requestId, Trace trace) {
        if (addition == null) {
            throw refusal(400, "a body with url or playlistId is expected", "url");
        }
        String field = addition.url() == null ? "playlistId" : "url";
        String text = addition.url() == null ? addition.playlistId() : addition.url();
        SpotifyReference reference = SpotifyReference.parse(text);
        if (reference instanceof SpotifyReference.Refused refused) {
            throw refusal(400, refused.reason(), field);
        }
        return new AddRequest(
                ((SpotifyReference.Known) reference).id(),
                addition.tags() == null ? List.of() : addition.tags(),
                addition.requestedBy(),
                requestId,
                trace);
    }

    private static Problem.Raised refusal(int status, String detail, String field) {
        return new Problem.Raised(Problem.of(status, detail, field));
    }

    /** Accepted while work follows; a playlist that was watched already is just shown. */
    private static RestResponse<PlaylistAnswer> answer(Door.Admission admission) {
        PlaylistAnswer body = PlaylistAnswer.of(admission);
        return admission.taken() ? accepted(body) : RestResponse.ok(body);
    }

    private static RestResponse<PlaylistAnswer> accepted(PlaylistAnswer body) {
        return RestResponse.ResponseBuilder.<PlaylistAnswer>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/playlists/" + body.playlistId()))
                .entity(body)
                .build();
    }
}
