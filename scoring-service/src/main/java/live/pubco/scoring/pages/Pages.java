package live.pubco.scoring.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import live.pubco.scoring.reads.Catalogue;
import live.pubco.scoring.reads.PlaylistNames;
import live.pubco.scoring.reads.Summaries;
import live.pubco.scoring.reads.Summary;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.reads.TrackPage;
import live.pubco.scoring.reads.TrackQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The list of tracks; like every page it can be read without a script. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class Pages {

    private final Catalogue catalogue;
    private final PlaylistNames names;
    private final Summaries summaries;

    Pages(Catalogue catalogue, PlaylistNames names, Summaries summaries) {
        this.catalogue = catalogue;
        this.names = names;
        this.summaries = summaries;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance tracks(
                Address at, Summary summary, PlaylistNames.Names names, TrackPage page);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> tracks(@BeanParam TrackFilter filter, @Context UriInfo uri) {
        TrackQuery query = new TrackQuery(filter);
        Address at = Address.of(uri);
        return summaries
                .now()
                .flatMap(
                        summary ->
                                names.all()
                                        .flatMap(
                                                all ->
                                                        catalogue
                                                                .tracks(query)
                                                                .map(
                                                                        page ->
                                                                                Templates.tracks(
                                                                                        at, summary,
                                                                                        all,
                                                                                        page))));
    }
}
