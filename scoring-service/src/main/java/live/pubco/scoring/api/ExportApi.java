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
import live.pubco.scoring.reads.WriterFilter;
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
                    "All of the list, whatever limit says. With the source, the day of the check and"
                            + " the match method of every phase, and the filter itself.")
    public Response tracks(String format, @BeanParam TrackFilter filter, @Context UriInfo address) {
        return file(Exported.tracks(filter), format, address);
    }

    @GET
    @Path("/writers.{format}")
    @Blocking
    @Operation(
            summary = "Writers as csv, xlsx or jsonl",
            description =
                    "All of the list, whatever limit says. Each with the best track, what proves"
                            + " the state of the publishing, and who is not to be contacted.")
    public Response writers(
            String format, @BeanParam WriterFilter filter, @Context UriInfo address) {
        return file(Exported.writers(filter), format, address);
    }

    private Response file(Exported list, String format, UriInfo address) {
        ExportFormat as = ExportFormat.valueOf(Inputs.word("format", format, ExportFormat.class));
        String asked =
                Optional.ofNullable(address.getRequestUri().getRawQuery())
                        .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                        .orElse("all " + list.name());
        StreamingOutput body = out -> export.write(list, asked, as, out);
        String name = list.name() + "." + format.toLowerCase(Locale.ROOT);
        return Response.ok(body)
                .header("Content-Type", as.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
