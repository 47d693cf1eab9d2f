package live.pubco.scoring.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import live.pubco.scoring.reads.News;
import live.pubco.scoring.reads.PlaylistNames;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** What a week brought. */
@Path("/new")
@Produces(MediaType.TEXT_HTML)
class NewsPages {

    private static final int ROWS = 100;

    private final News news;
    private final PlaylistNames names;

    NewsPages(News news, PlaylistNames names) {
        this.news = news;
        this.names = names;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance week(
                Address at,
                PlaylistNames.Names names,
                News.Week week,
                LocalDate from,
                LocalDate to);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> week(
            @RestQuery String from, @RestQuery String playlist, @Context UriInfo uri) {
        Address at = Address.of(uri);
        return names.all()
                .flatMap(all -> news.week(from, playlist, ROWS).map(week -> page(at, all, week)));
    }

    private static TemplateInstance page(Address at, PlaylistNames.Names names, News.Week week) {
        LocalDate from = LocalDate.ofInstant(week.from(), ZoneOffset.UTC);
        return Templates.week(at, names, week, from, from.plusDays(6));
    }
}
