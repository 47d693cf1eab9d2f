package live.pubco.scoring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import live.pubco.score.ScoreConfig;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The dashboard: pages that need no script to be read. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class Pages {

    /** Playlists beside the list; the others are found through their own page. */
    private static final PlaylistFilter SHOWN =
            new PlaylistFilter(null, null, null, null, null, null, "200");

    private final Catalogue catalogue;
    private final Details details;
    private final ScoreConfig config;

    Pages(Catalogue catalogue, Details details, ScoreConfig config) {
        this.catalogue = catalogue;
        this.details = details;
        this.config = config;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance overview(
                Summary summary,
                List<PlaylistView> playlists,
                PlaylistView selected,
                TrackFilter filter,
                TrackPage page);

        static native TemplateInstance track(
                TrackView track,
                live.pubco.score.TrackScore score,
                java.util.Map<String, TrailStep> trail,
                List<TrackLook.Part> parts,
                List<TrackLook.Bar> waterfall,
                List<WorkLook> works,
                List<TrackLook.Stay> memberships);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> overview(@BeanParam TrackFilter filter) {
        TrackQuery query = new TrackQuery(filter);
        return catalogue.summary().flatMap(summary -> listed(summary, filter, query));
    }

    private Uni<TemplateInstance> listed(Summary summary, TrackFilter filter, TrackQuery query) {
        return catalogue
                .playlists(new PlaylistQuery(SHOWN))
                .flatMap(
                        playlists ->
                                catalogue
                                        .tracks(query)
                                        .map(
                                                page ->
                                                        Templates.overview(
                                                                summary,
                                                                playlists.playlists(),
                                                                selected(playlists, filter),
                                                                filter,
                                                                page)));
    }

    private static PlaylistView selected(PlaylistPage page, TrackFilter filter) {
        return page.playlists().stream()
                .filter(playlist -> playlist.playlistId().equals(filter.playlist()))
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("/tracks/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> track(String id) {
        return details.track(id)
                .map(detail -> TrackLook.of(detail, config))
                .map(
                        look ->
                                Templates.track(
                                        look.track(),
                                        look.score(),
                                        look.trail(),
                                        look.parts(),
                                        look.waterfall(),
                                        look.works(),
                                        look.memberships()));
    }
}
