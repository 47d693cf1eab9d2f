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
import live.pubco.scoring.reads.PlaylistFilter;
import live.pubco.scoring.reads.PlaylistPage;
import live.pubco.scoring.reads.PlaylistQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is watched, and the box to add more. */
@Path("/playlists")
@Produces(MediaType.TEXT_HTML)
class PlaylistPages {

    private final Catalogue catalogue;

    PlaylistPages(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance playlists(Address at, PlaylistPage page);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> playlists(@BeanParam PlaylistFilter filter, @Context UriInfo uri) {
        Address at = Address.of(uri);
        return catalogue
                .playlists(new PlaylistQuery(filter))
                .map(page -> Templates.playlists(at, page));
    }
}
