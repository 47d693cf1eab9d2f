package live.pubco.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The service's memory as a Kafka Streams topology of two parts: what is known of tracks, and of
 * playlists. Values stay bytes between the nodes, so that what cannot be read reaches the dead
 * letters as it came. Stores are not cached: a cache would hold records back to save writes.
 */
@ApplicationScoped
class MemoryTopology {

    static final String TRACKS = "tracks";
    static final String DUE = "due";
    static final String LISTINGS = "listings";
    static final String GONE = "gone";
    static final String REFRESHES = "refreshes";
    static final String UNDERWAY = "underway";

    static final String DISCOVERED = "discovered";
    static final String PROGRESS = "progress-told";
    static final String TRACK_LETTERS = "track-dead-letters";
    static final String DELTA = "delta";
    static final String REFRESHED = "refreshed";
    static final String REFRESH_TALLY = "refresh-tally";
    static final String TALLY_LETTERS = "tally-dead-letters";
    static final String RESIGHTED = "resighted";
    static final String LISTING_LETTERS = "listing-dead-letters";
    static final String ORDERED = "ordered";
    static final String ORDER_LETTERS = "order-dead-letters";

    private static final String SIGHTINGS_IN = "sightings";
    private static final String COMMANDS_IN = "commands";
    private static final String ENRICHED_IN = "enriched";
    private static final String PROGRESS_IN = "progress";
    private static final String REGISTRY_IN = "registry";
    private static final String SNAPSHOTS_IN = "snapshots";
    private static final String TRACK_MEMORY = "track-memory";
    private static final String LISTING_MEMORY = "listing-memory";
    private static final String REFRESH_KEEPER = "refresh-keeper";

    @Produces
    @Singleton
    Topology topology(Codec codec, IngestSettings settings) {
        return topology(
                codec, settings.ingest().scheduleTick(), settings.ingest().refreshDeadline());
    }

    static Topology topology(Codec codec, Duration tick, Duration deadline) {
        Topology topology = new Topology();
        tracks(topology, codec);
        listings(topology, codec);
        tally(topology, codec, tick, deadline);
        schedule(topology, codec, tick);
        return topology;
    }

    private static void tracks(Topology topology, Codec codec) {
        source(topology, SIGHTINGS_IN, Topics.TRACK_SIGHTED);
        source(topology, COMMANDS_IN, Topics.TRACK_COMMAND);
        source(topology, ENRICHED_IN, Topics.TRACK_ENRICHED);
        String[] letters = lettersOfPhases(topology);
        topology.addProcessor(
                TRACK_MEMORY,
                () -> new TrackMemory(codec),
                Stream.concat(Stream.of(SIGHTINGS_IN, COMMANDS_IN, ENRICHED_IN), Stream.of(letters))
                        .toArray(String[]::new));
        topology.addStateStore(store(Stores.persistentKeyValueStore(TRACKS)), TRACK_MEMORY);
        sink(topology, DISCOVERED, Topics.TRACK_DISCOVERED, TRACK_MEMORY);
        sink(topology, PROGRESS, Topics.PLAYLIST_PROGRESS, TRACK_MEMORY);
        sink(topology, TRACK_LETTERS, DeadLetters.TOPIC, TRACK_MEMORY);
    }

    private static String[] lettersOfPhases(Topology topology) {
        List<Topic> letters =
                Stream.of(Phase.values()).map(phase -> Link.of(phase).deadLetters()).toList();
        letters.forEach(topic -> source(topology, topic.name(), topic));
        return letters.stream().map(Topic::name).toArray(String[]::new);
    }

    private static void listings(Topology topology, Codec codec) {
        source(topology, REGISTRY_IN, Topics.PLAYLIST_REGISTRY);
        source(topology, SNAPSHOTS_IN, Topics.PLAYLIST_SNAPSHOT);
        topology.addProcessor(
                LISTING_MEMORY, () -> new ListingMemory(codec), SNAPSHOTS_IN, REGISTRY_IN);
        topology.addStateStore(store(Stores.persistentKeyValueStore(LISTINGS)), LISTING_MEMORY);
        topology.addStateStore(store(Stores.persistentKeyValueStore(GONE)), LISTING_MEMORY);
        sink(topology, RESIGHTED, Topics.TRACK_SIGHTED, LISTING_MEMORY);
        sink(topology, LISTING_LETTERS, DeadLetters.TOPIC, LISTING_MEMORY);
    }

    private static void tally(Topology topology, Codec codec, Duration tick, Duration deadline) {
        source(topology, PROGRESS_IN, Topics.PLAYLIST_PROGRESS);
        topology.addProcessor(
                REFRESH_TALLY,
                () -> new RefreshTally(codec, tick, deadline),
                LISTING_MEMORY,
                PROGRESS_IN);
        topology.addStateStore(store(Stores.persistentKeyValueStore(REFRESHES)), REFRESH_TALLY);
        topology.addStateStore(store(Stores.persistentKeyValueStore(UNDERWAY)), REFRESH_TALLY);
        sink(topology, DELTA, Topics.PLAYLIST_DELTA, REFRESH_TALLY);
        sink(topology, REFRESHED, Topics.PLAYLIST_REFRESHED, REFRESH_TALLY);
        sink(topology, TALLY_LETTERS, DeadLetters.TOPIC, REFRESH_TALLY);
    }

    private static void schedule(Topology topology, Codec codec, Duration tick) {
        topology.addProcessor(REFRESH_KEEPER, () -> new RefreshKeeper(codec, tick), REGISTRY_IN);
        topology.addStateStore(store(Stores.inMemoryKeyValueStore(DUE)), REFRESH_KEEPER);
        sink(topology, ORDERED, Topics.PLAYLIST_REGISTRY, REFRESH_KEEPER);
        sink(topology, ORDER_LETTERS, DeadLetters.TOPIC, REFRESH_KEEPER);
    }

    private static void source(Topology topology, String name, Topic topic) {
        topology.addSource(
                name, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topic.name());
    }

    private static void sink(Topology topology, String name, Topic topic, String parent) {
        topology.addSink(
                name, topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private static StoreBuilder<KeyValueStore<byte[], byte[]>> store(
            KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.ByteArray(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
