package live.pubco.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Playlists of the Web API: the cheapest and most exact source, closed to editorial ones. */
@ApplicationScoped
class SpotifyPlaylists {

    private static final String FIELDS =
            "name,description,owner(id,display_name),followers(total),images,snapshot_id,"
                    + "items(total),tracks(total)";

    private final SpotifyApi api;
    private final SpotifyAccounts accounts;
    private final IngestSettings.Spotify settings;
    private final Account account;
    private final SpotifyPages pages;

    SpotifyPlaylists(
            @RestClient SpotifyApi api,
            @RestClient SpotifyAccounts accounts,
            @Identifier("spotify") Upstream upstream,
            SystemTimer timer,
            IngestSettings settings) {
        this.api = api;
        this.accounts = accounts;
        this.settings = settings.spotify();
        this.account =
                new Account(
                        "Spotify",
                        this.settings.clientId().isPresent()
                                && this.settings.clientSecret().isPresent(),
                        upstream,
                        this::login,
                        Duration.ofSeconds(60),
                        timer);
        this.pages = new SpotifyPages(api, account, this.settings.concurrency());
    }

    boolean configured() {
        return account.isConfigured();
    }

    Uni<Answer<Metadata>> metadata(String playlistId) {
        return account.unlessBlocked(
                () -> Answers.of(playlist(playlistId, FIELDS).map(SpotifyEntries::metadata)));
    }

    /**
     * All pages; read once more when the playlist changed meanwhile.
     *
     * @param told the playlist as it was a moment ago
     */
    Uni<Answer<Listing>> listing(String playlistId, Metadata told) {
        int total = told.total() == null ? 0 : told.total();
        return account.unlessBlocked(
                () ->
                        Answers.of(
                                read(playlistId, orUnnamed(told.snapshotId()), total)
                                        .flatMap(read -> settle(playlistId, read))));
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
        return pages.of(playlistId, total)
                .flatMap(pages -> version(playlistId).map(after -> new Read(before, after, pages)));
    }

    private Uni<String> version(String playlistId) {
        return playlist(playlistId, "snapshot_id").map(answer -> orUnnamed(answer.snapshotId()));
    }

    private static String orUnnamed(String version) {
        return version == null ? "" : version;
    }

    private Uni<SpotifyWire.Playlist> playlist(String id, String fields) {
        return account.call("playlist", bearer -> api.playlist(bearer, id, fields));
    }

    private Uni<AccessToken.Grant> login() {
        String pair = settings.clientId().orElse("") + ":" + settings.clientSecret().orElse("");
        String basic =
                "Basic "
                        + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return accounts.token(basic, "client_credentials")
                .onItem()
                .ifNotNull()
                .transform(SpotifyWire.Token::grant);
    }
}
