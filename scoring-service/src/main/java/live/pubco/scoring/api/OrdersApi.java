package live.pubco.scoring.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.Topics;
import live.pubco.scoring.reads.Catalogue;
import live.pubco.scoring.reads.People;
import live.pubco.scoring.reads.ScoutWords;
import live.pubco.scoring.sink.Outbox;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What scouts may say and order. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decide", description = "Overrides, notes, re-runs, deletion")
@APIResponse(
        responseCode = "200",
        description = "Ordered; it takes effect when the chain is through")
@APIResponse(responseCode = "400", description = "A field is wrong; field names it")
@APIResponse(responseCode = "404", description = "Nothing of that id is scored")
class OrdersApi {

    private static final String REMAINS =
            "Earlier records stay in pubco.track.enriched.v1 and pubco.track.scored.v1 until the"
                    + " broker compacts them, in the topics between phases for up to 3 days and in"
                    + " pubco.publishing.changed.v1 for up to 90. A playlist that still lists a"
                    + " track brings it back with its next refresh: stop watching it first.";

    private final Orders orders;
    private final Catalogue catalogue;
    private final People people;
    private final Outbox outbox;
    private final ScoutWords words;

    OrdersApi(Orders orders, Catalogue catalogue, People people, Outbox outbox, ScoutWords words) {
        this.orders = orders;
        this.catalogue = catalogue;
        this.people = people;
        this.outbox = outbox;
        this.words = words;
    }

    /** What a deletion reached and what it did not. */
    record Deleted(List<String> tracks, String remains) {}

    @POST
    @Path("/tracks/{id}/overrides")
    @Operation(summary = "Say something about a track that beats what was found")
    public Uni<Orders.Ordered> say(String id, Orders.Word word) {
        return known(id).flatMap(tracks -> orders.say(ScoutWords.aboutTrack(id), tracks, word));
    }

    @POST
    @Path("/tracks/{id}/rerun")
    @Operation(summary = "Ask phases again, fresh or not")
    public Uni<Orders.Ordered> rerun(String id, Orders.Rerun rerun) {
        return known(id).flatMap(tracks -> orders.rerun(tracks, rerun));
    }

    @POST
    @Path("/writers/{key}/overrides")
    @Operation(summary = "Say something about a writer, on every track of theirs")
    public Uni<Orders.Ordered> sayOfWriter(String key, Orders.Word word) {
        return tracks(key)
                .flatMap(
                        tracks ->
                                orders.say(
                                        ScoutWords.aboutWriter(key),
                                        tracks,
                                        Orders.about(key, word)));
    }

    @DELETE
    @Path("/tracks/{id}")
    @Operation(summary = "Delete all that is known of a track")
    public Uni<Deleted> forget(String id) {
        return known(id).flatMap(this::forget);
    }

    @DELETE
    @Path("/writers/{key}")
    @Operation(
            summary = "Delete a person's data",
            description =
                    "With every track that names the person, because the record names everybody")
    public Uni<Deleted> forgetWriter(String key) {
        return tracks(key)
                .flatMap(this::forget)
                .call(() -> words.forget(ScoutWords.aboutWriter(key)));
    }

    private Uni<Deleted> forget(List<String> tracks) {
        List<Uni<Void>> deletions =
                tracks.stream()
                        .flatMap(
                                track ->
                                        Stream.concat(
                                                tombstones(track),
                                                Stream.of(
                                                        words.forget(
                                                                ScoutWords.aboutTrack(track)))))
                        .toList();
        return Uni.join().all(deletions).andFailFast().replaceWith(new Deleted(tracks, REMAINS));
    }

    private Stream<Uni<Void>> tombstones(String track) {
        return Stream.of(Topics.TRACK_ENRICHED, Topics.TRACK_SCORED)
                .map(
                        topic ->
                                outbox.sendNow(
                                        topic.name(),
                                        track.getBytes(UTF_8),
                                        null,
                                        new RecordHeaders()));
    }

    /** On a thread that may wait, because writing a record down may need the registry. */
    private Uni<List<String>> known(String track) {
        return catalogue
                .track(track)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(found -> List.of(track));
    }

    private Uni<List<String>> tracks(String writer) {
        return people.person(writer)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(
                        person ->
                                person.tracks().stream()
                                        .map(People.Credit::trackId)
                                        .distinct()
                                        .toList());
    }
}
