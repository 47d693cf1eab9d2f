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
import live.pubco.scoring.reads.People;
import live.pubco.scoring.reads.PlaylistNames;
import live.pubco.scoring.reads.Portraits;
import live.pubco.scoring.reads.WriterFilter;
import live.pubco.scoring.reads.WriterQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Writers, because they are whom a publisher signs. */
@Path("/writers")
@Produces(MediaType.TEXT_HTML)
class WriterPages {

    private final People people;
    private final PlaylistNames names;
    private final Portraits portraits;

    WriterPages(People people, PlaylistNames names, Portraits portraits) {
        this.people = people;
        this.names = names;
        this.portraits = portraits;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance writers(
                Address at, PlaylistNames.Names names, People.Page page);

        static native TemplateInstance writer(Portraits.Portrait portrait);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> writers(@BeanParam WriterFilter filter, @Context UriInfo uri) {
        WriterQuery query = new WriterQuery(filter);
        Address at = Address.of(uri);
        return names.all()
                .flatMap(all -> people.page(query).map(page -> Templates.writers(at, all, page)));
    }

    @GET
    @Path("/{key}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> writer(String key) {
        return portraits.of(key).map(Templates::writer);
    }
}
