package live.pubco.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Playlists of the Web API: the cheapest and most exact source, closed to editorial ones. */
@ApplicationScoped
class SpotifyPlaylists {

    private static final String FIELDS =
            "name,description,owner(id,display_name),followers(total),images,snapshot_id,"
                    + "items(total),tracks(total)";
    private static final String TYPES = "track,episode";

    private final SpotifyApi api;
    private final SpotifyAccounts accounts;
    private final Upstream upstream;
    private final IngestSettings.Spotify settings;
    private final AccessToken token;
    private final Lane lane;

    /** An app that was once let through on the new path stays so; before, one page tries it. */
    private volatile boolean itemsAreOpen;

    SpotifyPlaylists(
            @RestClient SpotifyApi api,
            @RestClient SpotifyAccounts accounts,
            @Identifier("spotify") Upstream upstream,
            SystemTimer timer,
            IngestSettings settings) {
        this.api = api;
        this.accounts = accounts;
        this.upstream = upstream;
        this.settings = settings.spotify();
        this.token = new AccessToken(this::grant, Duration.ofSeconds(60), timer);
        this.lane = new Lane(this.settings.concurrency());
    }

    boolean configured() {
        return settings.clientId().isPresent() && settings.clientSecret().isPresent();
    }

    Uni<Answer<Metadata>> metadata(String playlistId) {
        return configured()
                ? Answers.of(playlist(playlistId, FIELDS).map(SpotifyEntries::metadata))
                : unconfigured();
    }

    /**
     * All pages; read once more when the playlist changed meanwhile.
     *
     * @param told the playlist as it was a moment ago
     */
    Uni<Answer<Listing>> listing(String playlistId, Metadata told) {
        int total = told.total() == null ? 0 : told.total();
        return configured()
                ? Answers.of(
                        read(playlistId, orUnnamed(told.snapshotId()), total)
                                .flatMap(read -> settle(playlistId, read)))
                : unconfigured();
    }

    private static <A> Uni<Answer<A>> unconfigured() {
        return Uni.createFrom().item(Answer.unavailable("no Spotify credentials"));
    }

    private Uni<Listing> settle(String playlistId, Read first) {
        if (first.before().equals(first.after())) {
            return Uni.createFrom().item(first.listing());
        }
        return read(playlistId, first.after(), 0).map(Read::listing);
    }

    /** Pages and the playlist's version before and after them. */
    private record Read(String before, String after, List<SpotifyWire.Page> pages) {

        /** What changed under the reader twice may lack entries. */
        Listing listing() {
            return SpotifyEntries.listing(pages, before, before.equals(after));
        }
    }

    private Uni<Read> read(String playlistId, String before, int total) {
        return pages(playlistId, total)
                .flatMap(pages -> version(playlistId).map(after -> new Read(before, after, pages)));
    }

    private Uni<String> version(String playlistId) {
        return playlist(playlistId, "snapshot_id").map(answer -> orUnnamed(answer.snapshotId()));
    }

    private static String orUnnamed(String version) {
        return version == null ? "" : version;
    }

    private Uni<SpotifyWire.Playlist> playlist(String id, String fields) {
        return token.with(
                t -> upstream.call("playlist", () -> api.playlist("Bearer " + t, id, fields)));
    }

    /** The new path first; an app of the older regime may know the old one only. */
    private Uni<List<SpotifyWire.Page>> pages(String id, int total) {
        return pages(id, Contents.ITEMS, itemsAreOpen ? total : 0)
                .invoke(() -> itemsAreOpen = true)
                .onFailure(SpotifyPlaylists::isRefused)
                .recoverWithUni(() -> pages(id, Contents.TRACKS, 0));
    }

    /** The pages of as many entries as are expected, then those that were not expected. */
    private Uni<List<SpotifyWire.Page>> pages(String id, Contents contents, int expected) {
        Set<Integer> offsets = offsets(contents.limit, expected);
        return pages(id, contents, offsets).flatMap(some -> complete(id, contents, some));
    }

    private Uni<List<SpotifyWire.Page>> complete(
            String id, Contents contents, List<SpotifyWire.Page> some) {
        SpotifyWire.Page first = some.get(0);
        int step = first.limit() == null ? contents.limit : Math.max(1, first.limit());
        Set<Integer> wanted = offsets(step, first.total() == null ? 0 : first.total());
        List<SpotifyWire.Page> kept =
                some.stream().filter(page -> wanted.contains(page.offset())).toList();
        kept.forEach(page -> wanted.remove(page.offset()));
        return pages(id, contents, wanted)
                .map(rest -> Stream.concat(kept.stream(), rest.stream()).toList())
                .map(SpotifyPlaylists::inOrder);
    }

    /** Where pages begin; the first one always does. */
    private static Set<Integer> offsets(int step, int total) {
        return IntStream.iterate(0, offset -> offset < Math.max(1, total), offset -> offset + step)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Uni<List<SpotifyWire.Page>> pages(
            String id, Contents contents, Collection<Integer> offsets) {
        return Multi.createFrom()
                .iterable(offsets)
                .onItem()
                .transformToUni(offset -> page(id, contents, offset))
                .merge(settings.concurrency())
                .collect()
                .asList()
                .map(SpotifyPlaylists::inOrder);
    }

    private static List<SpotifyWire.Page> inOrder(List<SpotifyWire.Page> pages) {
        return pages.stream().sorted(Comparator.comparing(SpotifyWire.Page::offset)).toList();
    }

    private Uni<SpotifyWire.Page> page(String id, Contents contents, int offset) {
        return lane.run(() -> token.with(t -> page(t, id, contents, offset)))
                .map(page -> page.at(offset));
    }

    private Uni<SpotifyWire.Page> page(String t, String id, Contents contents, int offset) {
        return upstream.call(
                "page",
                () -> api.page("Bearer " + t, id, contents.path, offset, contents.limit, TYPES));
    }

    private static boolean isRefused(Throwable thrown) {
        int status = thrown instanceof UpstreamException ended ? ended.refusedStatus() : 0;
        return status != 0 && status != 404;
    }

    private Uni<AccessToken.Grant> grant() {
        String pair = settings.clientId().orElse("") + ":" + settings.clientSecret().orElse("");
        String basic =
                "Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return upstream.call("token", () -> accounts.token(basic, "client_credentials"))
                .map(
                        answer ->
                                new AccessToken.Grant(
                                        answer.accessToken(),
                                        Duration.ofSeconds(answer.expiresIn())));
    }

    /** Where contents stand and how many entries a page may ask for. */
    private enum Contents {
        ITEMS("items", 50),
        TRACKS("tracks", 100);

        private final String path;
        private final int limit;

        Contents(String path, int limit) {
            this.path = path;
            this.limit = limit;
        }
    }
}
