package live.pubco.ingest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ListingSource;
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
    @Blocking
    public Uni<Outcome> take(
            InputStream body,
            @QueryParam("name") String name,
            @HeaderParam(Trace.HEADER) String traceparent) {
        ImportReader.Read list = accepted(ImportReader.read(body), name, "body");
        return importer.take(list, name, ListingSource.FILE, Trace.of(traceparent))
                .map(playlist -> Outcome.of(list, playlist));
    }

    static ImportReader.Read accepted(Optional<ImportReader.Read> read, String name, String field) {
        ImportReader.Read list =
                read.orElseThrow(
                        () ->
                                Problem.refusal(
                                        413, "at most " + ImportReader.MAX_ROWS + " rows", field));
        if (list.rows().isEmpty()) {
            throw Problem.refusal(400, "a list is expected", field);
        }
        if (!list.tracks().isEmpty() && (name == null || name.isBlank())) {
            throw Problem.refusal(400, "a list of tracks needs a name", "name");
        }
        return list;
    }
}
