package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.DeltaEntry;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Link;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PlaylistDelta;
import live.pubco.schemas.PlaylistEntry;
import live.pubco.schemas.PlaylistRefreshed;
import live.pubco.schemas.PlaylistSnapshot;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefreshTallyTest {

    private static final Instant SEEN = MemoryDriver.START;

    private final MemoryDriver memory = new MemoryDriver();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void saysHowARefreshWentWhenItsLastTrackIsBack() {
        refresh("list-a", "r1", "a", "b");
        List<EnrichedTrack> sent = discovered();
        comesBack(sent.get(0), StepStatus.FOUND);
        assertThat(refreshed()).isEmpty();

        comesBack(sent.get(1), StepStatus.NOT_FOUND);

        assertThat(refreshed())
                .singleElement()
                .satisfies(
                        refreshed -> {
                            assertThat(refreshed.getPlaylistId()).isEqualTo("list-a");
                            assertThat(refreshed.getRefreshId()).isEqualTo("r1");
                            assertThat(refreshed.getTracks()).isEqualTo(2);
                            assertThat(refreshed.getReturned()).isEqualTo(2);
                            assertThat(refreshed.getMissingTrackIds()).isEmpty();
                            assertThat(refreshed.getSteps())
                                    .isEqualTo(Map.of("mlc:FOUND", 1, "mlc:NOT_FOUND", 1));
                        });
    }

    @Test
    void saysSoOnceHoweverOftenATrackComesBack() {
        refresh("list-a", "r1", "a");
        EnrichedTrack sent = discovered().get(0);
        comesBack(sent, StepStatus.FOUND);
        comesBack(sent, StepStatus.FOUND);
        memory.pass(MemoryDriver.DEADLINE.plusMinutes(1));

        assertThat(refreshed()).hasSize(1);
    }

    @Test
    void takesTracksThatAreBackBeforeTheListingIsRead() {
        memory.see("list-a", "r1", "a", SEEN);
        comesBack(discovered().get(0), StepStatus.FOUND);
        list("list-a", "r1", "a");

        assertThat(refreshed()).hasSize(1);
    }

    @Test
    void doesNotWaitForATrackThatAPhaseCouldNotProcess() {
        refresh("list-a", "r1", "a", "b");
        List<EnrichedTrack> sent = discovered();
        comesBack(sent.get(0), StepStatus.FOUND);
        memory.send(Link.of(Phase.MLC).deadLetters(), "b", sent.get(1));

        assertThat(refreshed())
                .singleElement()
                .satisfies(
                        refreshed -> {
                            assertThat(refreshed.getDeadLetterTrackIds()).containsExactly("b");
                            assertThat(refreshed.getReturned()).isEqualTo(1);
                        });
    }

    @Test
    void knowsTheTrackOfALetterThatCannotBeRead() {
        refresh("list-a", "r1", "a");
        byte[] poison = "not Avro".getBytes(StandardCharsets.UTF_8);
        memory.send(Link.of(Phase.CREDITS).deadLetters(), "a", poison, new RecordHeaders());

        assertThat(refreshed())
                .singleElement()
                .satisfies(r -> assertThat(r.getDeadLetterTrackIds()).containsExactly("a"));
    }

    @Test
    void saysWhatIsMissingAtTheDeadline() {
        refresh("list-a", "r1", "a", "b");
        comesBack(discovered().get(0), StepStatus.FOUND);
        memory.pass(MemoryDriver.DEADLINE.minusMinutes(1));
        assertThat(refreshed()).isEmpty();

        memory.pass(Duration.ofMinutes(2));

        assertThat(refreshed())
                .singleElement()
                .satisfies(r -> assertThat(r.getMissingTrackIds()).containsExactly("b"));
    }

    @Test
    void tellsATrackSeenForTheFirstTimeFromOneThatIsNewOnThisPlaylistOnly() {
        refresh("list-a", "r1", "a");
        refresh("list-b", "r2", "a", "b");

        List<PlaylistDelta> deltas = memory.received(Topics.PLAYLIST_DELTA, PlaylistDelta.class);
        assertThat(deltas.get(0).getEntries())
                .extracting(DeltaEntry::getTrackId, DeltaEntry::getFirstSeenAnywhere)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("a", true));
        assertThat(deltas.get(1).getEntries())
                .extracting(DeltaEntry::getTrackId, DeltaEntry::getFirstSeenAnywhere)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", false),
                        org.assertj.core.groups.Tuple.tuple("b", true));
    }

    @Test
    void publishesWhatARefreshChangedWithinAMinuteWhateverHappens() {
        list("list-a", "r1", "a");
        assertThat(memory.records(Topics.PLAYLIST_DELTA)).isEmpty();

        memory.pass(Duration.ofSeconds(65));

        assertThat(memory.records(Topics.PLAYLIST_DELTA)).hasSize(1);
    }

    @Test
    void sendsATrackOnceWhenAListingIsDoneAgain() {
        memory.see("list-a", "r1", "a", SEEN);
        memory.see("list-a", "r1", "a", SEEN.plusSeconds(5));
        list("list-a", "r1", "a");

        assertThat(discovered()).hasSize(1);
        assertThat(memory.records(Topics.PLAYLIST_DELTA)).hasSize(1);
    }

    /** What had not left before a crash has to leave after it. */
    @Test
    void sendsATrackAgainWhenTheSameSightingIsReadAgain() {
        memory.see("list-a", "r1", "a", SEEN);
        memory.see("list-a", "r1", "a", SEEN);
        list("list-a", "r1", "a");

        assertThat(discovered()).hasSize(2);
        assertThat(memory.received(Topics.PLAYLIST_DELTA, PlaylistDelta.class).get(0).getEntries())
                .allSatisfy(entry -> assertThat(entry.getFirstSeenAnywhere()).isTrue());
    }

    @Test
    void givesItsEventsIdsOfTheirOwnAndTheRefreshAsCorrelation() {
        refresh("list-a", "r1", "a");
        comesBack(discovered().get(0), StepStatus.FOUND);

        TestRecord<String, byte[]> delta = memory.records(Topics.PLAYLIST_DELTA).get(0);
        TestRecord<String, byte[]> refreshed = memory.records(Topics.PLAYLIST_REFRESHED).get(0);
        assertThat(MemoryDriver.header(delta, "ce_correlationid")).isEqualTo("r1");
        assertThat(MemoryDriver.header(refreshed, "ce_correlationid")).isEqualTo("r1");
        assertThat(MemoryDriver.header(delta, CloudEvents.ID))
                .isNotEqualTo(MemoryDriver.header(refreshed, CloudEvents.ID));
    }

    private void refresh(String playlist, String refresh, String... tracks) {
        for (String track : tracks) {
            memory.see(playlist, refresh, track, SEEN);
        }
        list(playlist, refresh, tracks);
    }

    private void list(String playlist, String refresh, String... tracks) {
        List<PlaylistEntry> entries = new ArrayList<>();
        for (String track : tracks) {
            entries.add(
                    PlaylistEntry.newBuilder()
                            .setPosition(entries.size())
                            .setKind(EntryKind.TRACK)
                            .setTrackId(track)
                            .build());
        }
        PlaylistSnapshot snapshot =
                PlaylistSnapshot.newBuilder()
                        .setPlaylistId(playlist)
                        .setRefreshId(refresh)
                        .setTakenAt(SEEN)
                        .setSource(ListingSource.WEB_API)
                        .setComplete(true)
                        .setEntries(entries)
                        .build();
        memory.send(Topics.PLAYLIST_SNAPSHOT, playlist, snapshot);
    }

    private void comesBack(EnrichedTrack sent, StepStatus mlc) {
        Step step = Step.newBuilder().setStatus(mlc).setStartedAt(SEEN).setFinishedAt(SEEN).build();
        memory.send(
                Topics.TRACK_ENRICHED,
                sent.getTrackId(),
                EnrichedTrack.newBuilder(sent).setTrail(Map.of("mlc", step)).build());
    }

    private List<EnrichedTrack> discovered() {
        return memory.received(Topics.TRACK_DISCOVERED, EnrichedTrack.class);
    }

    private List<PlaylistRefreshed> refreshed() {
        return memory.received(Topics.PLAYLIST_REFRESHED, PlaylistRefreshed.class);
    }
}
