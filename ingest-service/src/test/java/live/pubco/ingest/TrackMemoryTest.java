package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Hints;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.Phase;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackCommand;
import live.pubco.schemas.TrackSighting;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackMemoryTest {

    private static final String TRACK = "1InventedTrackId00000A";
    private static final Instant SEEN = MemoryDriver.START;

    private final MemoryDriver memory = new MemoryDriver();

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void sendsATrackSeenForTheFirstTimeWithWhatTheListingTold() {
        see("list-a", "refresh-1", 3);

        EnrichedTrack track = discovered().get(0);
        assertThat(track.getTrackId()).isEqualTo(TRACK);
        assertThat(track.getTitle()).isEqualTo("Song A");
        assertThat(track.getIsrcs()).containsExactly("QZDEM2600001");
        assertThat(track.getRefreshId()).contains("refresh-1");
        assertThat(track.getHints().flatMap(Hints::getChartmetricTrackId)).contains(90000001L);
        assertThat(track.getMemberships()).extracting(Membership::getPosition).containsExactly(3);
        assertThat(track.getTrail()).isEmpty();
    }

    @Test
    void showsBothPlaylistsThatWereAddedInTheSameSecond() {
        see("list-a", "refresh-1", 0);
        see("list-b", "refresh-2", 7);

        assertThat(discovered().get(1).getMemberships())
                .extracting(Membership::getPlaylistId)
                .containsExactly("list-a", "list-b");
    }

    @Test
    void sendsEverythingThatIsKnownAlready() {
        memory.send(Topics.TRACK_ENRICHED, TRACK, enriched("list-a"));
        see("list-b", "refresh-2", 0);

        EnrichedTrack track = discovered().get(0);
        assertThat(track.getSpotify().map(SpotifySection::getName)).contains("Song A, as served");
        assertThat(track.getTitle()).isEqualTo("Song A, as served");
        assertThat(track.getTrail()).containsKey("mlc");
        assertThat(track.getMemberships())
                .extracting(Membership::getPlaylistId)
                .containsExactly("list-a", "list-b");
    }

    @Test
    void keepsWhatPublishingLookedLikeBeforeTheRefresh() {
        memory.send(Topics.TRACK_ENRICHED, TRACK, enriched("list-a"));
        see("list-a", "refresh-2", 0);
        see("list-b", "refresh-2", 0);

        assertThat(discovered())
                .allSatisfy(
                        track -> {
                            var previous = track.getPrevious().orElseThrow();
                            assertThat(previous.getCheckedAt()).isEqualTo(SEEN);
                            assertThat(previous.getWorks().get(0).getSongCode()).isEqualTo("DEMO1");
                            assertThat(previous.getWorks().get(0).getWriters())
                                    .containsExactly("Writer A");
                        });
    }

    @Test
    void forgetsNoPlaylistThatShowedTheTrackWhileItWasInTheChain() {
        see("list-a", "refresh-1", 0);
        EnrichedTrack first = discovered().get(0);
        see("list-b", "refresh-2", 0);
        memory.send(Topics.TRACK_ENRICHED, TRACK, first);
        see("list-c", "refresh-3", 0);

        List<EnrichedTrack> sent = discovered();
        assertThat(sent.get(sent.size() - 1).getMemberships())
                .extracting(Membership::getPlaylistId)
                .containsExactlyInAnyOrder("list-a", "list-b", "list-c");
    }

    @Test
    void marksThePlaylistThatATrackHasLeftAndItsReturn() {
        see("list-a", "refresh-1", 0);
        Membership left = membership("list-a", 0).setRemovedAt(SEEN.plusSeconds(60)).build();
        memory.send(Topics.TRACK_SIGHTED, TRACK, sighting("refresh-2", left));
        see("list-a", "refresh-3", 4);

        List<EnrichedTrack> sent = discovered();
        assertThat(sent.get(1).getMemberships().get(0).getRemovedAt())
                .contains(SEEN.plusSeconds(60));
        assertThat(sent.get(2).getMemberships().get(0).getRemovedAt()).isEmpty();
        assertThat(sent.get(2).getMemberships().get(0).getFirstSeenAt()).isEqualTo(SEEN);
    }

    @Test
    void ordersAPhaseToAskAgainAndKeepsAScoutsWord() {
        see("list-a", "refresh-1", 0);
        ScoutOverride word =
                ScoutOverride.newBuilder()
                        .setKind(OverrideKind.NOTE)
                        .setTarget("track")
                        .setValue("call them")
                        .setBy("scout")
                        .setAt(SEEN)
                        .build();
        TrackCommand command =
                new TrackCommand(TRACK, "command-1", SEEN, "scout", List.of(Phase.MLC), word);
        memory.send(Topics.TRACK_COMMAND, TRACK, command);
        see("list-a", "refresh-2", 0);

        List<EnrichedTrack> sent = discovered();
        assertThat(sent.get(1).getRerun()).containsExactly(Phase.MLC);
        assertThat(sent.get(1).getRefreshId()).contains("command-1");
        assertThat(sent.get(2).getRerun()).isEmpty();
        assertThat(sent.get(2).getOverrides())
                .extracting(ScoutOverride::getValue)
                .containsExactly("call them");
    }

    @Test
    void ignoresAnOrderAboutATrackThatNobodyHasSeen() {
        TrackCommand command =
                new TrackCommand(TRACK, "command-1", SEEN, "scout", List.of(Phase.MLC), null);
        memory.send(Topics.TRACK_COMMAND, TRACK, command);

        assertThat(discovered()).isEmpty();
        assertThat(memory.records(DeadLetters.TOPIC)).isEmpty();
    }

    @Test
    void passesTheTraceOn() {
        Headers headers = new RecordHeaders();
        Trace trace = Trace.start();
        trace.writeTo(headers);
        byte[] value =
                new PlainCodec()
                        .encode(
                                Topics.TRACK_SIGHTED,
                                sighting("refresh-1", membership("list-a", 0).build()));
        memory.send(Topics.TRACK_SIGHTED, TRACK, value, headers);

        TestRecord<String, byte[]> sent = memory.records(Topics.TRACK_DISCOVERED).get(0);
        assertThat(sent.key()).isEqualTo(TRACK);
        assertThat(MemoryDriver.header(sent, Trace.HEADER)).isEqualTo(trace.traceparent());
    }

    @Test
    void buriesWhatItCannotReadByteForByteAndGoesOn() {
        byte[] poison = "not Avro".getBytes(StandardCharsets.UTF_8);
        Headers headers = new RecordHeaders().add("x-own", new byte[] {7});
        memory.send(Topics.TRACK_SIGHTED, "any", poison, headers);
        see("list-a", "refresh-1", 0);

        TestRecord<String, byte[]> letter = memory.records(DeadLetters.TOPIC).get(0);
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.headers().lastHeader("x-own").value()).containsExactly(7);
        assertThat(MemoryDriver.header(letter, "dead-letter-topic"))
                .isEqualTo("pubco.track.sighted.v1");
        assertThat(MemoryDriver.header(letter, "pubco-dlq-class")).isEqualTo("poison");
        assertThat(discovered()).hasSize(1);
    }

    private List<EnrichedTrack> discovered() {
        return memory.received(Topics.TRACK_DISCOVERED, EnrichedTrack.class);
    }

    private void see(String playlist, String refresh, int position) {
        memory.send(
                Topics.TRACK_SIGHTED,
                TRACK,
                sighting(refresh, membership(playlist, position).build()));
    }

    private static TrackSighting sighting(String refresh, Membership membership) {
        return TrackSighting.newBuilder()
                .setTrackId(TRACK)
                .setRefreshId(refresh)
                .setSeenAt(SEEN)
                .setTitle("Song A")
                .setIsrc("QZDEM2600001")
                .setMembership(membership)
                .setHints(new Hints(90000001L, List.of(4004L)))
                .build();
    }

    private static Membership.Builder membership(String playlist, int position) {
        return Membership.newBuilder()
                .setPlaylistId(playlist)
                .setPosition(position)
                .setFirstSeenAt(SEEN)
                .setLastSeenAt(SEEN);
    }

    private static EnrichedTrack enriched(String playlist) {
        Step step =
                Step.newBuilder()
                        .setStatus(StepStatus.FOUND)
                        .setStartedAt(SEEN)
                        .setFinishedAt(SEEN)
                        .setCheckedAt(SEEN)
                        .build();
        MlcWork work =
                MlcWork.newBuilder()
                        .setSongCode("DEMO1")
                        .setWriters(List.of(MlcWriter.newBuilder().setName("Writer A").build()))
                        .setTotalShare(new BigDecimal("50.00"))
                        .build();
        return EnrichedTrack.newBuilder()
                .setTrackId(TRACK)
                .setTitle("Song A, as served")
                .setRefreshId("refresh-0")
                .setDiscoveredAt(SEEN)
                .setMemberships(List.of(membership(playlist, 0).build()))
                .setSpotify(
                        SpotifySection.newBuilder()
                                .setServedId(TRACK)
                                .setName("Song A, as served")
                                .build())
                .setMlc(
                        MlcSection.newBuilder()
                                .setMatchMethod(MatchMethod.ISRC)
                                .setWorks(List.of(work))
                                .build())
                .setTrail(Map.of("mlc", step))
                .build();
    }
}
