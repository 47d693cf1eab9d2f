package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final String ID = "7aInventedPlaylist0001";

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final PlainCodec codec = new PlainCodec();
    private final Playlists playlists = new Playlists(new Log(producer, codec));
    private final Door door =
            new Door(playlists, null, TestSettings.configured(), Clock.systemUTC());

    @Test
    void writesANewPlaylistToTheRegistryBeforeItSaysYes() {
        Door.Admission admission = admit(request(List.of("demo"), null));

        assertThat(admission.taken()).isTrue();
        ProducerRecord<byte[], byte[]> record = producer.history().get(0);
        Playlist written = codec.decode(Topics.PLAYLIST_REGISTRY, record.value(), Playlist.class);
        assertThat(new String(record.key())).isEqualTo(ID);
        assertThat(written.getStatus()).isEqualTo(PlaylistStatus.LISTING);
        assertThat(written.getTags()).containsExactly("demo");
        assertThat(record.headers().lastHeader(Trace.HEADER)).isNotNull();
    }

    @Test
    void takesAPlaylistAddedTwiceAsOne() {
        admit(request(List.of("a"), "r1"));
        Door.Admission again = admit(request(List.of("a"), "r2"));

        assertThat(again.taken()).isFalse();
        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void addsTheTagsOfALaterRequest() {
        admit(request(List.of("a"), "r1"));
        Door.Admission again = admit(request(List.of("b"), "r2"));

        assertThat(again.playlist().getTags()).containsExactly("a", "b");
    }

    @Test
    void doesNotBringBackADeletedPlaylistWhenARequestIsDeliveredAgain() {
        Playlist added = admit(request(List.of(), "r1")).playlist();
        door.delete(added, Trace.start()).await().indefinitely();

        assertThat(admit(request(List.of(), "r1")).taken()).isFalse();
        assertThat(admit(request(List.of(), "r2")).taken()).isTrue();
    }

    @Test
    void remembersARequestBeyondTheRefreshesThatFollow() {
        Playlist added = admit(request(List.of(), "r1")).playlist();
        Playlist later = door.refresh(added, "request:x", Trace.start()).await().indefinitely();
        Playlist last = door.refresh(later, "request:y", Trace.start()).await().indefinitely();

        assertThat(door.refresh(last, "request:x", Trace.start()).await().indefinitely())
                .isSameAs(last);
        door.delete(last, Trace.start()).await().indefinitely();
        assertThat(admit(request(List.of(), "r1")).taken()).isFalse();
    }

    @Test
    void triesAFailedPlaylistAgainWhenItIsAddedAgain() {
        Playlist added = admit(request(List.of(), "r1")).playlist();
        playlists
                .save(Registration.failed(added, "not found"), Trace.start())
                .await()
                .indefinitely();

        Playlist again = admit(request(List.of(), "r2")).playlist();
        assertThat(again.getStatus()).isEqualTo(PlaylistStatus.LISTING);
        assertThat(again.getReason()).isEmpty();
        assertThat(again.getAddedAt()).isEqualTo(added.getAddedAt());
    }

    @Test
    void refreshesOncePerCause() {
        Playlist added = admit(request(List.of(), "r1")).playlist();
        Playlist once = door.refresh(added, "request:x", Trace.start()).await().indefinitely();
        Playlist twice = door.refresh(once, "request:x", Trace.start()).await().indefinitely();

        assertThat(once.getLastRefreshId()).isNotEqualTo(added.getLastRefreshId());
        assertThat(twice).isSameAs(once);
    }

    private Door.Admission admit(AddRequest request) {
        return door.admit(request).await().indefinitely();
    }

    private static AddRequest request(List<String> tags, String requestId) {
        return new AddRequest(ID, tags, "test", requestId, Trace.start());
    }
}
