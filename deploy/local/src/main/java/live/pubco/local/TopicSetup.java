package live.pubco.local;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates every topic of the one list that the broker does not have yet. */
final class TopicSetup {

    private static final short ONE_REPLICA = 1;

    private final Admin admin;

    TopicSetup(Admin admin) {
        this.admin = admin;
    }

    void create() {
        try {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing =
                    Topics.all().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(TopicSetup::newTopic)
                            .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LauncherFailure("cannot create topics: " + e.getCause().getMessage(), e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while creating topics", e);
        }
    }

    static NewTopic newTopic(Topic topic) {
        Map<String, String> configuration = topic.configuration();
        return new NewTopic(topic.name(), Topics.DEFAULT_PARTITIONS, ONE_REPLICA)
                .configs(configuration);
    }
}
