package live.pubco.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;

/** Which partitions that a group reads have a committed offset: without one its lag is unknown. */
final class Commits {
    private static final String GROUP = "pubco." + Topics.INGEST;

    /** What each group of ingest-service reads. */
    private static final Map<String, List<Topic>> READ =
            Map.of(
                    GROUP,
                    List.of(Topics.PLAYLIST_ADDED),
                    GROUP + ".listing",
                    List.of(Topics.PLAYLIST_REGISTRY),
                    GROUP + ".memory",
                    Stream.concat(
                                    Stream.of(
                                            Topics.TRACK_SIGHTED,
                                            Topics.TRACK_COMMAND,
                                            Topics.TRACK_ENRICHED,
                                            Topics.PLAYLIST_SNAPSHOT,
                                            Topics.PLAYLIST_REGISTRY,
                                            Topics.PLAYLIST_PROGRESS),
                                    Stream.of(Phase.values())
                                            .map(phase -> Link.of(phase).deadLetters()))
                            .toList());

    private Commits() {}

    /** Partitions with a committed offset, of all that are read. */
    static String of(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            int committed = 0;
            int all = 0;
            for (Map.Entry<String, List<Topic>> group : READ.entrySet()) {
                committed +=
                        admin.listConsumerGroupOffsets(group.getKey())
                                .partitionsToOffsetAndMetadata()
                                .get()
                                .size();
                all += group.getValue().size() * Topics.DEFAULT_PARTITIONS;
            }
            return committed + " of " + all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
