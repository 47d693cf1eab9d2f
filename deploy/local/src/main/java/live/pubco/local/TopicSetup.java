package live.pubco.local;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates every topic of the one list that the broker does not have yet. */
final class TopicSetup {

    private final Admin admin;
    private final int partitions;
    private final Optional<Short> replicas;

    /**
     * @param replicas of every partition; what the brokers think best when empty
     */
    TopicSetup(Admin admin, int partitions, Optional<Short> replicas) {
        this.admin = admin;
        this.partitions = partitions;
        this.replicas = replicas;
    }

    /** How many were created. */
    int create() {
        try {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing =
                    Topics.all().stream()
                            .filter(topic -> !present.contains(topic.name()))
                            .map(this::newTopic)
                            .toList();
            int created = 0;
            for (KafkaFuture<Void> one : admin.createTopics(missing).values().values()) {
                created += isCreated(one) ? 1 : 0;
            }
            return created;
        } catch (ExecutionException e) {
            throw new LauncherFailure("cannot create topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while creating topics", e);
        }
    }

    /** False when somebody else was quicker. */
    private static boolean isCreated(KafkaFuture<Void> creation)
            throws ExecutionException, InterruptedException {
        try {
            creation.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(partitions), replicas)
                .configs(topic.configuration());
    }
}
