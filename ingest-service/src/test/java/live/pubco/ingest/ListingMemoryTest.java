package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.DeltaKind;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackSighting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListingMemoryTest {

    private static final String LIST = "7aInventedPlaylist0001";

    private final MemoryDriver memory = new MemoryDriver();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void tellsWhatWasAddedAndRemoved() {
        list("r1", true, "a", "b");
        list("r2", true, "b", "c");

        List<PlaylistDelta> deltas = deltas();
        assertThat(kinds(deltas.get(0))).containsExactly("ADDED a", "ADDED b");
        assertThat(kinds(deltas.get(1))).containsExactly("ADDED c", "REMOVED a");
        assertThat(deltas.get(1).getRefreshId()).isEqualTo("r2");
    }

    @Test
    void sightsATrackThatHasLeft() {
        list("r1", true, "a", "b");
        list("r2", true, "b");

        List<TrackSighting> sightings = sightings();
        assertThat(sightings).hasSize(1);
        assertThat(sightings.get(0).getTrackId()).isEqualTo("a");
        assertThat(sightings.get(0).getRefreshId()).isEqualTo("r2");
        assertThat(sightings.get(0).getMembership().getRemovedAt()).contains(MemoryDriver.START);
    }

    @Test
    void neverReadsAnIncompleteListingAsRemovals() {
        list("r1", true, "a", "b", "c");
        list("r2", false, "a", "d");
        list("r3", true, "a", "b", "d");

        List<PlaylistDelta> deltas = deltas();
        assertThat(kinds(deltas.get(1))).containsExactly("ADDED d");
        assertThat(kinds(deltas.get(2))).containsExactly("REMOVED c");
    }

    @Test
    void knowsATrackThatReturns() {
        list("r1", true, "a", "b");
        list("r2", true, "b");
        list("r3", true, "b", "a");

        assertThat(kinds(deltas().get(2))).containsExactly("RETURNED a");
    }

    @Test
    void tellsOfAMoveFromTenPlacesOn() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add("t" + i);
        }
        list("r1", true, many.toArray(String[]::new));
        many.add(many.remove(0));
        list("r2", true, many.toArray(String[]::new));

        assertThat(kinds(deltas().get(1))).containsExactly("MOVED t0");
    }

    @Test
    void takesTheSameListingTwiceAsOne() {
        list("r1", true, "a");
        list("r1", true, "a");

        assertThat(deltas()).hasSize(1);
    }

    @Test
    void sightsAllTracksAnewWhenARefreshFoundThePlaylistUnchanged() {
        list("r1", true, "a", "b");
        register(watched("r2"));
        register(watched("r2"));

        assertThat(sightings())
                .extracting(TrackSighting::getTrackId, TrackSighting::getRefreshId)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "r2"),
                        org.assertj.core.groups.Tuple.tuple("b", "r2"));
    }

    @Test
    void endsAllMembershipsOfADeletedPlaylist() {
        list("r1", true, "a", "b");
        register(watched("r1"));
        register(Registration.deleted(watched("r1")));

        assertThat(sightings())
                .hasSize(2)
                .allSatisfy(s -> assertThat(s.getMembership().getRemovedAt()).isPresent());
    }

    @Test
    void ordersARefreshOnceWhenItIsDue() {
        register(due(watched("r1"), Duration.ofDays(7)));
        memory.pass(MemoryDriver.TICK);
        memory.pass(Duration.ofDays(7).minusSeconds(15));
        assertThat(registered()).isEmpty();

        memory.pass(Duration.ofSeconds(15));
        memory.pass(Duration.ofSeconds(60));

        List<Playlist> orders = registered();
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0).getStatus()).isEqualTo(PlaylistStatus.LISTING);
        assertThat(orders.get(0).getNextRefreshAt()).isEmpty();
        assertThat(orders.get(0).getLastRefreshId()).isNotEqualTo(watched("r1").getLastRefreshId());
    }

    @Test
    void triesAPostponedListingAgainUnderItsOldId() {
        Playlist waiting =
                Registration.postponed(
                        watched("r1"), "no answer", MemoryDriver.START.plusSeconds(60));
        register(waiting);
        memory.pass(MemoryDriver.TICK);
        memory.pass(Duration.ofSeconds(65));

        assertThat(registered())
                .singleElement()
                .satisfies(order -> assertThat(order.getLastRefreshId()).contains("r1"));
    }

    @Test
    void neverOrdersARefreshOfAPausedOrDeletedPlaylist() {
        Playlist due = due(watched("r1"), Duration.ofSeconds(10));
        register(Playlist.newBuilder(due).setStatus(PlaylistStatus.PAUSED).build());
        memory.pass(Duration.ofSeconds(30));
        register(due);
        register(Registration.deleted(due));
        memory.pass(Duration.ofSeconds(30));
        memory.pass(Duration.ofSeconds(30));

        assertThat(registered()).isEmpty();
    }

    /** A new owner may meet a due date that its predecessor has ordered already. */
    @Test
    void readsWhatWasOrderedBeforeItOrdersAnything() {
        Playlist due = due(watched("r1"), Duration.ofSeconds(1));
        register(due);
        memory.pass(Duration.ofSeconds(6));
        assertThat(registered()).isEmpty();

        register(Registration.refreshing(due, "ordered-by-another"));
        memory.pass(Duration.ofSeconds(6));
        memory.pass(Duration.ofSeconds(6));

        assertThat(registered()).isEmpty();
    }

    @Test
    void sendsNothingOnWhenAnUnchangedPlaylistWantsNoStatistics() {
        list("r1", true, "a");
        sightings();
        register(Playlist.newBuilder(watched("r2")).setStatistics(false).build());

        assertThat(sightings()).isEmpty();
    }

    private static Playlist due(Playlist playlist, Duration in) {
        return Playlist.newBuilder(playlist).setNextRefreshAt(MemoryDriver.START.plus(in)).build();
    }

    private static Playlist watched(String refresh) {
        return Playlist.newBuilder()
                .setPlaylistId(LIST)
                .setStatus(PlaylistStatus.WATCHED)
                .setAddedAt(MemoryDriver.START)
                .setLastRefreshId(refresh)
                .setSourceSnapshotId("version-1")
                .build();
    }

    private void register(Playlist playlist) {
        memory.send(Topics.PLAYLIST_REGISTRY, LIST, playlist);
    }

    private List<Playlist> registered() {
        return memory.received(Topics.PLAYLIST_REGISTRY, Playlist.class);
    }

    private List<PlaylistDelta> deltas() {
        return memory.received(Topics.PLAYLIST_DELTA, PlaylistDelta.class);
    }

    private List<TrackSighting> sightings() {
        return memory.received(Topics.TRACK_SIGHTED, TrackSighting.class);
    }

    private static List<String> kinds(PlaylistDelta delta) {
        return delta.getEntries().stream().map(ListingMemoryTest::text).toList();
    }

    private static String text(DeltaEntry entry) {
        DeltaKind kind = entry.getKind();
        return kind + " " + entry.getTrackId();
    }

    private void list(String refresh, boolean complete, String... tracks) {
        List<PlaylistEntry> entries = new ArrayList<>();
        for (String track : tracks) {
            memory.see(LIST, refresh, track, MemoryDriver.START);
            entries.add(
                    PlaylistEntry.newBuilder()
                            .setPosition(entries.size())
                            .setKind(EntryKind.TRACK)
                            .setTrackId(track)
                            .setTitle("Song " + track)
                            .build());
        }
        memory.send(
                Topics.PLAYLIST_SNAPSHOT,
                LIST,
                PlaylistSnapshot.newBuilder()
                        .setPlaylistId(LIST)
                        .setRefreshId(refresh)
                        .setTakenAt(MemoryDriver.START)
                        .setSource(ListingSource.WEB_API)
                        .setComplete(complete)
                        .setSourceSnapshotId("version-1")
                        .setEntries(entries)
                        .build());
    }
}
