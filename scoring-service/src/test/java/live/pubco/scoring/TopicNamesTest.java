package live.pubco.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.junit.jupiter.api.Test;

class TopicNamesTest {

    @Test
    void theConfigurationReadsAndWritesWhatTheTopicListSays() throws IOException {
        Properties settings = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            settings.load(in);
        }

        assertThat(settings.getProperty("mp.messaging.incoming.records.topics").split(","))
                .containsExactlyElementsOf(
                        List.of(
                                        Topics.TRACK_ENRICHED,
                                        Topics.PLAYLIST_REGISTRY,
                                        Topics.PLAYLIST_SNAPSHOT,
                                        Topics.PLAYLIST_DELTA,
                                        Topics.PLAYLIST_REFRESHED)
                                .stream()
                                .map(Topic::name)
                                .toList());
        assertThat(settings.getProperty("mp.messaging.incoming.records.group.id"))
                .isEqualTo(Topics.group(Topics.SCORING));
        assertThat(settings.getProperty("mp.messaging.incoming.alerts.topics").split(","))
                .containsExactly(
                        Topics.TRACK_SCORED.name(),
                        Topics.PUBLISHING_CHANGED.name(),
                        Topics.PLAYLIST_DELTA.name());
        assertThat(settings.getProperty("mp.messaging.outgoing.events.topic"))
                .isEqualTo(Topics.TRACK_SCORED.name());
    }
}
