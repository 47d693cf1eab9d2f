package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import live.pubco.phase.Answer;
import live.pubco.phase.http.HttpFailures;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpotifyPlaylistsTest {

    private static final String ID = "7aInventedPlaylist0001";

    private final RecordedSpotify spotify = new RecordedSpotify();
    private final SystemTimer timer = new SystemTimer(Clock.systemUTC());
    private final SpotifyPlaylists playlists = playlists(TestSettings.configured());

    @AfterEach
    void close() {
        timer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"playlist-new-keys.json", "playlist-old-keys.json"})
    void readsMetadataOfBothKeyGenerations(String answer) {
        spotify.playlist = answer;

        Metadata metadata = found(playlists.metadata(ID).await().indefinitely());
        assertThat(metadata.name()).isEqualTo("Demo Mix");
        assertThat(metadata.followers()).isEqualTo(1234);
        assertThat(metadata.total()).isEqualTo(5);
        assertThat(metadata.snapshotId()).isEqualTo("AAAADEMOsnap0001");
        assertThat(metadata.curator()).isIn("demo_owner", "Demo Owner");
        assertThat(metadata.description()).isNull();
    }

    @Test
    void readsAllPagesInOrder() {
        spotify.total = 1003;

        Listing listing = found(playlists.listing(ID, told(0)).await().indefinitely());
        assertThat(listing.complete()).isTrue();
        assertThat(listing.total()).isEqualTo(1003);
        assertThat(listing.snapshotId()).isEqualTo("v1");
        assertThat(listing.entries()).extracting(Listed::position).isSorted().hasSize(1003);
        assertThat(spotify.pagesAsked).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void asksForAllPagesAtOnceWhereAnEarlierListingWasLetThrough() {
        found(playlists.listing(ID, told(0)).await().indefinitely());
        spotify.pagesAsked.clear();
        spotify.total = 180;
        spotify.holdsPages = true;

        Uni<Answer<Listing>> listing = playlists.listing(ID, told(120));
        listing.subscribe().with(ignored -> {});
        assertThat(spotify.pagesAsked).containsExactly("items@0", "items@50", "items@100");

        spotify.holdsPages = false;
        assertThat(found(listing.await().indefinitely()).entries())
                .extracting(Listed::position)
                .isSorted()
                .hasSize(180);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50})
    void readsEveryEntryOnceThoughPagesAreShorterThanAskedFor(int longest) {
        found(playlists.listing(ID, told(0)).await().indefinitely());
        spotify.longestPage = longest;
        spotify.total = 130;

        Listing listing = found(playlists.listing(ID, told(130)).await().indefinitely());
        assertThat(listing.entries())
                .extracting(Listed::position)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(130);
    }

    @Test
    void goesOnForAsLongAsThereIsANextPageWhereNoTotalIsTold() {
        spotify.total = 120;
        spotify.tellsTotal = false;

        Listing listing = found(playlists.listing(ID, told(0)).await().indefinitely());
        assertThat(listing.entries()).hasSize(120);
        assertThat(spotify.pagesAsked).containsExactly("items@0", "items@50", "items@100");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void fallsBackToTheOldPathWhenTheNewOneIsRefused(int status) {
        spotify.refusesItemsWith = status;
        spotify.total = 250;

        Listing listing = found(playlists.listing(ID, told(0)).await().indefinitely());
        assertThat(listing.entries()).hasSize(250);
        assertThat(spotify.pagesAsked)
                .containsExactlyInAnyOrder("items@0", "tracks@0", "tracks@100", "tracks@200");
    }

    @Test
    void readsAPlaylistThatChangedMeanwhileOnceMore() {
        spotify.versions.clear();
        spotify.versions.addAll(List.of("v2", "v2"));

        Listing listing = found(playlists.listing(ID, told(0)).await().indefinitely());
        assertThat(listing.complete()).isTrue();
        assertThat(listing.snapshotId()).isEqualTo("v2");
        assertThat(spotify.pagesAsked).containsExactly("items@0", "items@0");
    }

    @Test
    void takesAPlaylistThatNeverStopsChangingAsIncomplete() {
        spotify.versions.clear();
        spotify.versions.addAll(List.of("v2", "v3", "v4"));

        Listing listing = found(playlists.listing(ID, told(0)).await().indefinitely());
        assertThat(listing.complete()).isFalse();
        assertThat(spotify.pagesAsked).hasSize(2);
    }

    @Test
    void renewsATokenThatWasNotAccepted() {
        spotify.expiredTokens = 1;

        assertThat(playlists.metadata(ID).await().indefinitely()).isInstanceOf(Answer.Found.class);
        assertThat(spotify.tokens).isEqualTo(2);
    }

    @Test
    void tellsAnUnknownPlaylistFromNoAnswer() {
        spotify.playlist = null;

        assertThat(playlists.metadata(ID).await().indefinitely())
                .isEqualTo(Answer.notFound("HTTP 404"));
    }

    @Test
    void asksNothingWithoutCredentials() {
        SpotifyPlaylists unconfigured = playlists(TestSettings.withoutCredentials());

        assertThat(unconfigured.configured()).isFalse();
        assertThat(unconfigured.metadata(ID).await().indefinitely())
                .isEqualTo(Answer.unavailable("no Spotify credentials"));
        assertThat(spotify.tokens).isZero();
    }

    private static Metadata told(int total) {
        return new Metadata(null, null, null, null, null, null, total, "v1", null);
    }

    private SpotifyPlaylists playlists(IngestSettings settings) {
        UpstreamSettings limits =
                new UpstreamSettings(
                        0,
                        8,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Duration.ofMillis(1),
                        Duration.ofMillis(5),
                        10,
                        Duration.ofMillis(5));
        Upstream upstream =
                new Upstream(
                        limits,
                        new HttpFailures(),
                        timer,
                        RandomGenerator.getDefault(),
                        UpstreamListener.NONE);
        return new SpotifyPlaylists(spotify, spotify, upstream, timer, settings);
    }

    private static <A> A found(Answer<A> answer) {
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found<A>) answer).value();
    }
}
