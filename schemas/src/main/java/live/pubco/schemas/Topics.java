package live.pubco.schemas;

import static live.pubco.schemas.Topic.Audience.CHAIN;
import static live.pubco.schemas.Topic.Audience.PUBLIC;
import static live.pubco.schemas.Topic.Cleanup.COMPACT;
import static live.pubco.schemas.Topic.Cleanup.DELETE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The one list of topics; everything that creates, checks or documents a topic reads it here. */
public final class Topics {

    public static final String INGEST = "ingest-service";
    public static final String SCORING = "scoring-service";
    private static final String PLAYLIST_ID = "playlist id";
    private static final String TRACK_ID = "track id";

    /**
     * Partitions of every topic unless a deployment says otherwise: the most replicas a service can
     * use.
     */
    public static final int DEFAULT_PARTITIONS = 12;

    public static final Topic PLAYLIST_ADDED =
            deleted(
                    "pubco.playlist.added.v1",
                    14,
                    "the world",
                    "anything",
                    PlaylistAdded.SCHEMA$,
                    PUBLIC);
    public static final Topic PLAYLIST_REGISTRY =
            compacted("pubco.playlist.registry.v1", INGEST, PLAYLIST_ID, Playlist.SCHEMA$, CHAIN);
    public static final Topic PLAYLIST_SNAPSHOT =
            compacted(
                    "pubco.playlist.snapshot.v1",
                    INGEST,
                    PLAYLIST_ID,
                    PlaylistSnapshot.SCHEMA$,
                    CHAIN);
    public static final Topic PLAYLIST_DELTA =
            deleted(
                    "pubco.playlist.delta.v1",
                    90,
                    INGEST,
                    PLAYLIST_ID,
                    PlaylistDelta.SCHEMA$,
                    PUBLIC);
    public static final Topic PLAYLIST_REFRESHED =
            deleted(
                    "pubco.playlist.refreshed.v1",
                    90,
                    INGEST,
                    PLAYLIST_ID,
                    PlaylistRefreshed.SCHEMA$,
                    PUBLIC);
    public static final Topic PLAYLIST_PROGRESS =
            deleted(
                    "pubco.playlist.progress.v1",
                    1,
                    INGEST,
                    PLAYLIST_ID,
                    TrackProgress.SCHEMA$,
                    CHAIN);
    public static final Topic TRACK_SIGHTED =
            deleted("pubco.track.sighted.v1", 1, INGEST, TRACK_ID, TrackSighting.SCHEMA$, CHAIN);
    public static final Topic TRACK_COMMAND =
            deleted("pubco.track.command.v1", 7, SCORING, TRACK_ID, TrackCommand.SCHEMA$, CHAIN);
    public static final Topic TRACK_DISCOVERED = chain("discovered", INGEST);
    public static final Topic TRACK_SPOTIFY = chain("spotify", "spotify-enricher");
    public static final Topic TRACK_CREDITS = chain("credits", "credits-scraper");
    public static final Topic TRACK_MLC = chain("mlc", "mlc-enricher");
    public static final Topic TRACK_MUSICBRAINZ = chain("musicbrainz", "musicbrainz-enricher");

    /** The chain's memory: the last enriched record of every track. */
    public static final Topic TRACK_ENRICHED =
            compacted(
                    "pubco.track.enriched.v1",
                    "chartmetric-enricher",
                    TRACK_ID,
                    EnrichedTrack.SCHEMA$,
                    CHAIN);

    public static final Topic TRACK_SCORED =
            compacted("pubco.track.scored.v1", SCORING, TRACK_ID, ScoredTrack.SCHEMA$, PUBLIC);
    public static final Topic PUBLISHING_CHANGED =
            deleted(
                    "pubco.publishing.changed.v1",
                    90,
                    SCORING,
                    TRACK_ID,
                    PublishingChanged.SCHEMA$,
                    PUBLIC);

    /** What scores are compared with from then on; every version stays. */
    public static final Topic REFERENCE_PUBLISHED =
            compacted(
                    "pubco.reference.published.v1",
                    SCORING,
                    "version",
                    ReferencePublished.SCHEMA$,
                    PUBLIC);

    public static final Topic ALERT_RAISED =
            deleted(
                    "pubco.alert.raised.v1",
                    90,
                    SCORING,
                    "track or playlist id",
                    AlertRaised.SCHEMA$,
                    PUBLIC);

    private static final List<Topic> LIVE =
            List.of(
                    PLAYLIST_ADDED,
                    PLAYLIST_REGISTRY,
                    PLAYLIST_SNAPSHOT,
                    PLAYLIST_DELTA,
                    PLAYLIST_REFRESHED,
                    PLAYLIST_PROGRESS,
                    TRACK_SIGHTED,
                    TRACK_COMMAND,
                    TRACK_DISCOVERED,
                    TRACK_SPOTIFY,
                    TRACK_CREDITS,
                    TRACK_MLC,
                    TRACK_MUSICBRAINZ,
                    TRACK_ENRICHED,
                    TRACK_SCORED,
                    PUBLISHING_CHANGED,
                    REFERENCE_PUBLISHED,
                    ALERT_RAISED);

    /** Every service that consumes, in chain order. */
    public static final List<String> SERVICES =
            Stream.of(
                            Stream.of(INGEST),
                            Stream.of(Phase.values()).map(Link::of).map(Link::service),
                            Stream.of(SCORING))
                    .flatMap(names -> names)
                    .toList();

    private Topics() {}

    /** All topics, the dead letters of each service included. */
    public static List<Topic> all() {
        return Stream.concat(LIVE.stream(), SERVICES.stream().map(Topics::deadLetters)).toList();
    }

    /**
     * Where a service puts what it cannot process: the untouched bytes, with the reason in headers.
     */
    public static Topic deadLetters(String service) {
        return new Topic(
                "pubco." + service + ".dlq",
                DELETE,
                Duration.ofDays(30),
                service,
                "as the record",
                Optional.empty(),
                CHAIN);
    }

    /** The consumer group of a service. */
    public static String group(String service) {
        return "pubco." + service;
    }

    private static Topic chain(String event, String owner) {
        return deleted(
                "pubco.track." + event + ".v1", 3, owner, TRACK_ID, EnrichedTrack.SCHEMA$, CHAIN);
    }

    private static Topic deleted(
            String name,
            int days,
            String owner,
            String key,
            Schema value,
            Topic.Audience audience) {
        return new Topic(
                name, DELETE, Duration.ofDays(days), owner, key, Optional.of(value), audience);
    }

    private static Topic compacted(
            String name, String owner, String key, Schema value, Topic.Audience audience) {
        return new Topic(name, COMPACT, Duration.ZERO, owner, key, Optional.of(value), audience);
    }
}
