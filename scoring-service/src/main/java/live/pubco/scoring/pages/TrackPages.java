package live.pubco.scoring.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import live.pubco.score.ScoreConfig;
import live.pubco.scoring.reads.Circle;
import live.pubco.scoring.reads.Details;
import live.pubco.scoring.reads.History;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.People;
import live.pubco.scoring.reads.PublishingChangeView;
import live.pubco.scoring.reads.ScoutWords;
import live.pubco.scoring.reads.TrackDetail;
import live.pubco.scoring.reads.TrackFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a track, tab by tab. */
@Path("/tracks/{id}")
@Produces(MediaType.TEXT_HTML)
class TrackPages {

    private final Details details;
    private final ScoreConfig config;
    private final History history;
    private final People people;
    private final ScoutWords words;
    private final Clock clock;

    TrackPages(
            Details details,
            ScoreConfig config,
            History history,
            People people,
            ScoutWords words,
            Clock clock) {
        this.details = details;
        this.config = config;
        this.history = history;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** What the page is divided into. */
    enum Tab {
        OVERVIEW,
        CREDITS,
        PUBLISHING,
        ANALYTICS,
        SOCIAL,
        HISTORY
    }

    @CheckedTemplate(requireTypeSafeExpressions = false)
    static class Templates {
        static native TemplateInstance track(TrackLook look, String tab, List<String> tabs);

        static native TemplateInstance credits(
                TrackLook look,
                String tab,
                List<String> tabs,
                List<CreditLook.Row> people,
                Map<String, Integer> songs,
                Circle circle);

        static native TemplateInstance publishing(
                TrackLook look, String tab, List<String> tabs, List<PublishingChangeView> changes);

        static native TemplateInstance analytics(
                TrackLook look, String tab, List<String> tabs, StatLook stats);

        static native TemplateInstance social(
                TrackLook look,
                String tab,
                List<String> tabs,
                List<LinkLook> links,
                StatLook stats);

        static native TemplateInstance history(
                TrackLook look,
                String tab,
                List<String> tabs,
                History.Story story,
                Timeline timeline,
                List<ScoutWords.Said> said);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> track(String id, @RestQuery String tab) {
        Tab shown =
                TrackFilter.given(tab)
                        .map(text -> Tab.valueOf(Inputs.word("tab", text, Tab.class)))
                        .orElse(Tab.OVERVIEW);
        return details.track(id).flatMap(detail -> tab(shown, detail));
    }

    private Uni<TemplateInstance> tab(Tab tab, TrackDetail detail) {
        TrackLook look = TrackLook.of(detail, config);
        String name = Wordings.lower(tab);
        List<String> tabs = List.of(Tab.values()).stream().map(Wordings::lower).toList();
        String id = detail.track().trackId();
        return switch (tab) {
            case OVERVIEW -> Uni.createFrom().item(Templates.track(look, name, tabs));
            case CREDITS -> credits(look, name, tabs, detail);
            case PUBLISHING ->
                    history.of(id)
                            .map(
                                    story ->
                                            Templates.publishing(
                                                    look, name, tabs, story.publishing()));
            case ANALYTICS ->
                    Uni.createFrom()
                            .item(
                                    Templates.analytics(
                                            look, name, tabs, StatLook.of(detail.record())));
            case SOCIAL ->
                    Uni.createFrom()
                            .item(
                                    Templates.social(
                                            look,
                                            name,
                                            tabs,
                                            LinkLook.all(detail.record()),
                                            StatLook.of(detail.record())));
            case HISTORY ->
                    history.of(id)
                            .flatMap(
                                    story ->
                                            words.about(ScoutWords.aboutTrack(id))
                                                    .map(
                                                            said ->
                                                                    Templates.history(
                                                                            look,
                                                                            name,
                                                                            tabs,
                                                                            story,
                                                                            Timeline.of(
                                                                                    story,
                                                                                    clock
                                                                                            .instant()),
                                                                            said)));
        };
    }

    private Uni<TemplateInstance> credits(
            TrackLook look, String tab, List<String> tabs, TrackDetail detail) {
        String id = detail.track().trackId();
        List<CreditLook.Row> named = CreditLook.all(detail.record(), detail.score().writers());
        return people.songs(id)
                .flatMap(
                        songs ->
                                people.around(id)
                                        .map(
                                                circle ->
                                                        Templates.credits(
                                                                look, tab, tabs, named, songs,
                                                                circle)));
    }
}
