package live.pubco.scoring.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.reads.TrackQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists as files. */
@Path("/api/export")
@Tag(name = "Export", description = "Exactly the list that the same filter shows, as a file")
class ExportApi {

    private final Export export;

    ExportApi(Export export) {
        this.export = export;
    }

    @GET
    @Path("/tracks.{format}")
    @Blocking
    @Operation(
            summary = "Tracks as csv, xlsx or jsonl",
            description =
                    "All of the list, whatever limit and after say. With the source, the day of the"
                            + " check and the match method of every phase, and the filter itself.")
    public Response tracks(String format, @BeanParam TrackFilter filter, @Context UriInfo address) {
        ExportFormat as = ExportFormat.valueOf(Inputs.word("format", format, ExportFormat.class));
        TrackQuery query = new TrackQuery(filter);
        String asked =
                Optional.ofNullable(address.getRequestUri().getRawQuery())
                        .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                        .orElse("all tracks");
        StreamingOutput body = out -> export.write(query, asked, as, out);
        return Response.ok(body)
                .header("Content-Type", as.mediaType())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"tracks." + format.toLowerCase(Locale.ROOT) + "\"")
                .build();
    }
}
