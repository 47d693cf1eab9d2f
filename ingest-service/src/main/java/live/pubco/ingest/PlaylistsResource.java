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
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** The door on HTTP. */
@Path("/playlists")
class PlaylistsResource {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /**
     * What is asked for: one of url and playlistId names the playlist, or tracks are the list,
     * under a name of its own.
     */
    record Addition(
            String url,
            String playlistId,
            List<String> tags,
            String requestedBy,
            String name,
            List<InlineTrack> tracks) {}

    private final Door door;
    private final Playlists playlists;
    private final Importer importer;

    PlaylistsResource(Door door, Playlists playlists, Importer importer) {
        this.door = door;
        this.playlists = playlists;
        this.importer = importer;
    }

    @POST
    public Uni<RestResponse<Object>> add(
            Addition addition,
            @HeaderParam(IDEMPOTENCY_KEY) String requestId,
            @HeaderParam(Trace.HEADER) String traceparent) {
        if (addition != null && addition.tracks() != null) {
            return take(addition, Trace.of(traceparent));
        }
        AddRequest request = request(addition, requestId, Trace.of(traceparent));
        return door.admitDescribed(request).map(PlaylistsResource::answer);
    }

    /** The same list again is the same playlist, so it needs no key to be sent twice. */
    private Uni<RestResponse<Object>> take(Addition addition, Trace trace) {
        ImportReader.Read list =
                ImportResource.accepted(
                        ImportReader.read(addition.tracks()), addition.name(), "tracks");
        return importer.take(list, addition.name(), ListingSource.INLINE, trace)
                .map(playlist -> ImportResource.Outcome.of(list, playlist))
                .map(
                        outcome ->
                                RestResponse.ResponseBuilder.<Object>create(
                                                RestResponse.Status.ACCEPTED, outcome)
                                        .build());
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
    public Uni<RestResponse<Object>> refresh(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String requestId,
            @HeaderParam(Trace.HEADER) String traceparent) {
        if (Importer.isImported(id)) {
            throw Problem.refusal(409, "a list of its own: send it again instead", "id");
        }
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
            throw Problem.refusal(400, "a body is expected", null);
        }
        change.refusal()
                .ifPresent(
                        refused -> {
                            throw Problem.refusal(400, refused.reason(), refused.field());
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
                .orElseThrow(() -> Problem.refusal(404, "no such playlist", "id"));
    }

    private static AddRequest request(Addition addition, String requestId, Trace trace) {
        if (addition == null) {
            throw Problem.refusal(400, "a body with url or playlistId is expected", "url");
        }
        String field = addition.url() == null ? "playlistId" : "url";
        String text = addition.url() == null ? addition.playlistId() : addition.url();
        SpotifyReference reference = SpotifyReference.parse(text);
        if (reference instanceof SpotifyReference.Refused refused) {
            throw Problem.refusal(400, refused.reason(), field);
        }
        return new AddRequest(
                ((SpotifyReference.Known) reference).id(),
                addition.tags() == null ? List.of() : addition.tags(),
                addition.requestedBy(),
                requestId,
                trace);
    }

    /** Accepted while work follows; a playlist that was watched already is just shown. */
    private static RestResponse<Object> answer(Door.Admission admission) {
        PlaylistAnswer body = PlaylistAnswer.of(admission);
        return admission.taken() ? accepted(body) : RestResponse.ok(body);
    }

    private static RestResponse<Object> accepted(PlaylistAnswer body) {
        return RestResponse.ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/playlists/" + body.playlistId()))
                .entity(body)
                .build();
    }
}
