package live.pubco.scoring.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import live.pubco.scoring.alerts.AlertStore;
import live.pubco.scoring.alerts.WatchRule;
import live.pubco.scoring.reads.Activity;
import live.pubco.scoring.reads.PlaylistNames;
import live.pubco.scoring.reads.PublishingChangeView;
import live.pubco.scoring.reads.Summaries;
import live.pubco.scoring.reads.Summary;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What happened, and how to be told. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ActivityPages {

    private final Activity activity;
    private final AlertStore store;
    private final PlaylistNames names;
    private final Summaries summaries;

    ActivityPages(Activity activity, AlertStore store, PlaylistNames names, Summaries summaries) {
        this.activity = activity;
        this.store = store;
        this.names = names;
        this.summaries = summaries;
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance activity(
                List<AlertStore.Told> alerts,
                List<PublishingChangeView> changes,
                List<Activity.Refresh> refreshes);

        static native TemplateInstance settings(
                List<WatchRule> rules, PlaylistNames.Names names, Summary summary);
    }

    @GET
    @Path("/activity")
    @Operation(hidden = true)
    public Uni<TemplateInstance> activity() {
        return store.page(null, null)
                .flatMap(
                        alerts ->
                                activity.changes(null, null)
                                        .flatMap(
                                                changes ->
                                                        activity.refreshes(null, null)
                                                                .map(
                                                                        refreshes ->
                                                                                Templates.activity(
                                                                                        alerts
                                                                                                .alerts(),
                                                                                        changes
                                                                                                .changes(),
                                                                                        refreshes
                                                                                                .refreshes()))));
    }

    @GET
    @Path("/settings")
    @Operation(hidden = true)
    public Uni<TemplateInstance> settings() {
        return store.rules()
                .flatMap(
                        rules ->
                                names.all()
                                        .flatMap(
                                                all ->
                                                        summaries
                                                                .now()
                                                                .map(
                                                                        summary ->
                                                                                Templates.settings(
                                                                                        rules, all,
                                                                                        summary))));
    }
}
