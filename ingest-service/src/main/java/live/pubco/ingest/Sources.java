package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.schemas.Hints;
import live.pubco.schemas.ListingSource;

/** Where the listing of a playlist may come from, the cheapest and most exact source first. */
@ApplicationScoped
class Sources {

    /** A listing, if any source had one, and what Chartmetric told beside it. */
    record Outcome(ListingRace.Result result, Map<String, Hints> hints) {}

    private static final int HINTED_WHEN_UNCOUNTED = 100;

    private final SpotifyPlaylists spotify;
    private final ChartmetricPlaylists chartmetric;
    private final EmbedPlaylists embed;
    private final BrowserPlaylists browser;
    private final SystemTimer timer;
    private final IngestSettings.Ingest settings;

    Sources(
            SpotifyPlaylists spotify,
            ChartmetricPlaylists chartmetric,
            EmbedPlaylists embed,
            BrowserPlaylists browser,
            SystemTimer timer,
            IngestSettings settings) {
        this.spotify = spotify;
        this.chartmetric = chartmetric;
        this.embed = embed;
        this.browser = browser;
        this.timer = timer;
        this.settings = settings.ingest();
    }

    Uni<Outcome> list(String playlistId, PlaylistMetadata.Both told) {
        HintCollector hints = hints(told);
        return ListingRace.run(sources(playlistId, told), settings.headStart(), timer)
                .flatMap(result -> withHints(result, hints))
                .onCancellation()
                .invoke(hints::stop);
    }

    /** When Chartmetric itself lists the playlist, its ids come with the entries. */
    private HintCollector hints(PlaylistMetadata.Both told) {
        boolean listsElsewhere = told.snapshotId().isPresent();
        return told.chartmetricId()
                .filter(id -> listsElsewhere)
                .map(id -> HintCollector.start(chartmetric, id, total(told)))
                .orElseGet(HintCollector::none);
    }

    private static int total(PlaylistMetadata.Both told) {
        return told.merged().map(Metadata::total).orElse(HINTED_WHEN_UNCOUNTED);
    }

    private Uni<Outcome> withHints(ListingRace.Result result, HintCollector hints) {
        return Uni.createFrom()
                .completionStage(hints.done())
                .ifNoItem()
                .after(settings.hintsWait())
                .recoverWithItem((Void) null)
                .map(waited -> new Outcome(result, hints.stop()));
    }

    /** A source that has already said why it cannot list is not asked, but its word counts. */
    private List<ListingRace.Source> sources(String playlistId, PlaylistMetadata.Both told) {
        List<ListingRace.Source> sources = new ArrayList<>();
        if (spotify.configured()) {
            sources.add(
                    source(
                            ListingSource.WEB_API,
                            told.spotify(),
                            playlist -> spotify.listing(playlistId, playlist)));
        }
        if (chartmetric.configured()) {
            sources.add(
                    source(
                            ListingSource.CHARTMETRIC,
                            told.chartmetric(),
                            playlist -> chartmetric.listing(playlist.chartmetricId())));
        }
        sources.add(new ListingRace.Source(ListingSource.EMBED, () -> embed.listing(playlistId)));
        if (browser.configured()) {
            sources.add(
                    new ListingRace.Source(
                            ListingSource.BROWSER, () -> browser.listing(playlistId)));
        }
        return sources;
    }

    private static ListingRace.Source source(
            ListingSource name,
            Answer<Metadata> told,
            Function<Metadata, Uni<Answer<Listing>>> listing) {
        return new ListingRace.Source(
                name,
                () ->
                        told instanceof Answer.Found<Metadata> found
                                ? listing.apply(found.value())
                                : Uni.createFrom().item(told.map(never -> null)));
    }
}
