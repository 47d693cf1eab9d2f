package live.pubco.ingest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Playlists as Chartmetric last saw them, editorial ones included, with its ids of the tracks. */
@ApplicationScoped
class ChartmetricPlaylists {

    private static final int PAGE = 100;

    /** A listing of more rows than any playlist may hold is a source that does not end. */
    private static final int MAX_ROWS = 20_000;

    private final ChartmetricApi api;
    private final Optional<String> refreshToken;
    private final Account account;

    /** What Chartmetric tells changes once a day. */
    private final Cache<String, Uni<Answer<Metadata>>> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(1)).maximumSize(10_000).build();

    private final Lane lane;

    ChartmetricPlaylists(
            @RestClient ChartmetricApi api,
            @Identifier("chartmetric") Upstream upstream,
            SystemTimer timer,
            IngestSettings settings) {
        this.api = api;
        this.refreshToken = settings.chartmetric().refreshToken();
        this.account =
                new Account(
                        "Chartmetric",
                        refreshToken.isPresent(),
                        upstream,
                        this::login,
                        Duration.ofMinutes(5),
                        timer);
        this.lane = new Lane(callsAtOnce(settings.chartmetric().permitsPerSecond()));
    }

    static int callsAtOnce(double permitsPerSecond) {
        return Math.max(1, (int) permitsPerSecond);
    }

    boolean configured() {
        return account.isConfigured();
    }

    /** Looks the playlist up by its Spotify address: the search is the only way from id to id. */
    Uni<Answer<Metadata>> metadata(String playlistId) {
        return account.unlessBlocked(() -> recent.get(playlistId, this::searchOnce));
    }

    /** One search for all who ask meanwhile and afterwards, unless it brings no answer. */
    private Uni<Answer<Metadata>> searchOnce(String playlistId) {
        return search(playlistId)
                .invoke(answer -> forgetUnanswered(playlistId, answer))
                .memoize()
                .indefinitely();
    }

    private void forgetUnanswered(String playlistId, Answer<Metadata> answer) {
        if (!(answer instanceof Answer.Found || answer instanceof Answer.NotFound)) {
            recent.invalidate(playlistId);
        }
    }

    private Uni<Answer<Metadata>> search(String playlistId) {
        String address = "https://open.spotify.com/playlist/" + playlistId;
        return Answers.of(account.call("search", t -> api.search(t, address, "playlists", 10)))
                .map(
                        answer ->
                                answer instanceof Answer.Found<ChartmetricWire.Found> found
                                        ? ofHits(found.value(), playlistId)
                                        : answer.map(none -> null));
    }

    private static Answer<Metadata> ofHits(ChartmetricWire.Found found, String playlistId) {
        if (found.obj() == null) {
            return Answer.unavailable("answer without obj");
        }
        return found.spotifyPlaylists().stream()
                .filter(hit -> playlistId.equals(hit.spotifyId()) && hit.id() != null)
                .findFirst()
                .map(hit -> Answer.found(ChartmetricEntries.metadata(hit)))
                .orElseGet(() -> Answer.notFound("unknown to Chartmetric"));
    }

    /** The listing of Chartmetric's last visit; complete when it has as many rows as counted. */
    Uni<Answer<Listing>> listing(long chartmetricId) {
        return account.unlessBlocked(
                () ->
                        Answers.of(
                                account.call("playlist", t -> api.playlist(t, chartmetricId))
                                        .flatMap(
                                                answer ->
                                                        listing(
                                                                chartmetricId,
                                                                answer.playlist()))));
    }

    private Uni<Listing> listing(long chartmetricId, ChartmetricWire.Playlist playlist) {
        Long counted = playlist == null ? null : ChartmetricWire.number(playlist.tracks());
        return rows(chartmetricId, counted == null ? MAX_ROWS : counted.intValue())
                .collect()
                .asList()
                .map(rows -> ChartmetricEntries.listing(playlist, rows));
    }

    /**
     * Rows in order, page by page, for as long as somebody listens. A page lacks the entries that
     * Chartmetric does not know, so a short page is not the last one; an empty one is.
     */
    Multi<ChartmetricWire.Row> rows(long chartmetricId, int total) {
        int pages = (Math.min(total, MAX_ROWS) + PAGE - 1) / PAGE;
        return Multi.createBy()
                .repeating()
                .uni(AtomicInteger::new, offset -> page(chartmetricId, offset.getAndAdd(PAGE)))
                .whilst(page -> !page.isEmpty())
                .select()
                .first(pages)
                .onItem()
                .transformToIterable(Function.identity());
    }

    private Uni<List<ChartmetricWire.Row>> page(long id, int offset) {
        return lane.run(() -> account.call("tracks", t -> api.tracks(t, id, PAGE, offset)))
                .map(ChartmetricWire.Rows::rows);
    }

    private Uni<AccessToken.Grant> login() {
        ChartmetricWire.Credentials credentials =
                new ChartmetricWire.Credentials(refreshToken.orElse(""));
        return api.token(credentials).onItem().ifNotNull().transform(ChartmetricWire.Token::grant);
    }
}
