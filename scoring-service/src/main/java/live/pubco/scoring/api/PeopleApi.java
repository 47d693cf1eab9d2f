package live.pubco.scoring.api;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import live.pubco.scoring.reads.Activity;
import live.pubco.scoring.reads.History;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.News;
import live.pubco.scoring.reads.People;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.reads.Works;
import live.pubco.scoring.reads.WriterFilter;
import live.pubco.scoring.reads.WriterQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What moves, and who is behind it, as JSON. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Follow", description = "Writers, works, news, history and publishing changes")
@APIResponse(responseCode = "200", description = "The answer")
@APIResponse(responseCode = "400", description = "A parameter is wrong; field names it")
class PeopleApi {

    private final People people;
    private final Works works;
    private final News news;
    private final History history;
    private final Activity activity;

    PeopleApi(People people, Works works, News news, History history, Activity activity) {
        this.people = people;
        this.works = works;
        this.news = news;
        this.history = history;
        this.activity = activity;
    }

    @GET
    @Path("/writers")
    @Operation(summary = "Writers by the score of their best track, a page at a time")
    public Uni<People.Page> writers(@BeanParam WriterFilter filter) {
        return people.page(new WriterQuery(filter));
    }

    @GET
    @Path("/writers/{key}")
    @Operation(summary = "A writer with all tracks and collaborators")
    @APIResponse(responseCode = "404", description = "No such writer")
    public Uni<People.Person> writer(String key) {
        return people.person(key);
    }

    @GET
    @Path("/works")
    @Operation(
            summary = "Registered works by their best recording, a page at a time",
            description = "Filters and sorts are those of tracks and look at that recording")
    public Uni<Works.Page> works(@BeanParam TrackFilter filter) {
        return works.page(filter);
    }

    @GET
    @Path("/works/{songCode}")
    @Operation(summary = "A registered work with its shares and all its recordings")
    @APIResponse(responseCode = "404", description = "No such work on a scored track")
    public Uni<Works.Work> work(String songCode) {
        return works.work(songCode);
    }

    @GET
    @Path("/tracks/{id}/history")
    @Operation(summary = "Scores and why they moved, stays on playlists, publishing changes")
    @APIResponse(responseCode = "404", description = "No such track, or not scored yet")
    public Uni<History.Story> history(String id) {
        return history.of(id);
    }

    @GET
    @Path("/new")
    @Operation(
            summary = "What a week brought",
            description = "Seven days from a day on, by default those that end today")
    public Uni<News.Week> week(
            @RestQuery String from, @RestQuery String playlist, @RestQuery String limit) {
        return news.week(from, playlist, Inputs.limit(limit));
    }

    @GET
    @Path("/publishing-changes")
    @Operation(summary = "Publishing that moved, the latest first")
    public Uni<Activity.Changes> changes(@RestQuery String after, @RestQuery String limit) {
        return activity.changes(after, limit);
    }

    @GET
    @Path("/refreshes")
    @Operation(summary = "Refreshes that are over, the latest first")
    public Uni<Activity.Refreshes> refreshes(@RestQuery String after, @RestQuery String limit) {
        return activity.refreshes(after, limit);
    }
}
