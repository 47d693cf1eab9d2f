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

    private final Catalogue catalogue;
    private final ScoreConfig config;

    Pages(Catalogue catalogue, ScoreConfig config) {
        this.catalogue = catalogue;
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
        return catalogue
                .overview(query)
                .map(
                        found ->
                                Templates.overview(
                                        found.summary(),
                                        found.playlists(),
                                        found.playlists().stream()
                                                .filter(
                                                        p ->
                                                                p.playlistId()
                                                                        .equals(filter.playlist()))
                                                .findFirst()
                                                .orElse(null),
                                        filter,
                                        found.page()));
    }

    @GET
    @Path("/tracks/{id}")
    @Operation(hidden = true)
    public Uni<TemplateInstance> track(String id) {
        return catalogue
                .track(id)
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
