package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Playlist;

/** Lists that somebody uploads or pastes. */
@Path("/playlists/import")
class ImportResource {

    /** The import as a whole and row by row; no playlist when the list named no tracks. */
    record Outcome(PlaylistAnswer playlist, long taken, List<ImportedRow> rows) {

        static Outcome of(ImportReader.Read list, Optional<Playlist> playlist) {
            long taken =
                    list.rows().stream()
                            .filter(row -> row.result() == ImportedRow.Result.TAKEN)
                            .count();
            return new Outcome(playlist.map(PlaylistAnswer::of).orElse(null), taken, list.rows());
        }
    }

    private final Importer importer;

    ImportResource(Importer importer) {
        this.importer = importer;
    }

    @POST
    @Consumes({"text/csv", MediaType.TEXT_PLAIN})
    public Uni<Outcome> take(
            String body,
            @QueryParam("name") String name,
            @HeaderParam(Trace.HEADER) String traceparent) {
        if (body == null || body.isBlank()) {
            throw refusal(400, "a list is expected", "body");
        }
        ImportReader.Read list =
                ImportReader.read(body)
                        .orElseThrow(
                                () ->
                                        refusal(
                                                413,
                                                "at most " + ImportReader.MAX_ROWS + " rows",
                                                "body"));
        if (!list.tracks().isEmpty() && (name == null || name.isBlank())) {
            throw refusal(400, "a list of tracks needs a name", "name");
        }
        return importer.take(list, name, Trace.of(traceparent))
                .map(playlist -> Outcome.of(list, playlist));
    }

    private static Problem.Raised refusal(int status, String detail, String field) {
        return new Problem.Raised(Problem.of(status, detail, field));
    }
}
