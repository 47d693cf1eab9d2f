package live.pubco.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** The topic list as an AsyncAPI 3 document with Kafka bindings. */
final class AsyncApi {

    private static final String AVRO = "application/vnd.apache.avro;version=1.12.0";
    private static final int PUBLISHED_VERSION = 1;

    private AsyncApi() {}

    static Map<String, Object> document(List<Topic> topics) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "application/vnd.apache.avro");
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : topics) {
            channels.put(topic.name(), channel(topic));
            operations.put(operationName(topic), operation(topic));
            messages.put(messageName(topic), message(topic));
        }
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", Map.of("messages", messages));
        return document;
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "PubCo Live");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Topics of the enrichment chain. Keys are UTF-8 strings; values are Avro in the Confluent wire"
                        + " format unless a topic says otherwise.");
        return info;
    }

    private static Map<String, Object> channel(Topic topic) {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("address", topic.name());
        channel.put("description", "Owner: " + topic.owner() + ". Key: " + topic.key() + ".");
        channel.put(
                "messages",
                Map.of(
                        messageName(topic),
                        reference("#/components/messages/" + messageName(topic))));
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("topic", topic.name());
        kafka.put("partitions", Topics.DEFAULT_PARTITIONS);
        kafka.put("topicConfiguration", configuration(topic));
        kafka.put("bindingVersion", "0.5.0");
        channel.put("bindings", Map.of("kafka", kafka));
        return channel;
    }

    private static Map<String, Object> configuration(Topic topic) {
        Map<String, Object> configuration = new LinkedHashMap<>();
        configuration.put("cleanup.policy", List.of(topic.configuration().get("cleanup.policy")));
        if (topic.cleanup() == Topic.Cleanup.DELETE) {
            configuration.put("retention.ms", topic.retention().toMillis());
        }
        return configuration;
    }

    /** The world writes only to the public door; every other topic is written by its owner. */
    private static Map<String, Object> operation(Topic topic) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("action", topic.equals(Topics.PLAYLIST_ADDED) ? "receive" : "send");
        operation.put("channel", reference("#/channels/" + topic.name()));
        return operation;
    }

    private static Map<String, Object> message(Topic topic) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", messageName(topic));
        message.put("bindings", Map.of("kafka", Map.of("key", Map.of("type", "string"))));
        if (topic.equals(Topics.PLAYLIST_ADDED)) {
            message.put(
                    "summary",
                    "Bare JSON, a CloudEvents envelope or registry Avro, told apart by the bytes.");
        }
        topic.value()
                .map(Schema::getName)
                .ifPresentOrElse(
                        name -> message.put("payload", payload(name)),
                        () ->
                                message.put(
                                        "summary",
                                        "The untouched bytes; why they are here stands in the headers."));
        return message;
    }

    private static Map<String, Object> payload(String schema) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("schemaFormat", AVRO);
        payload.put("schema", reference("released/" + schema + "/" + PUBLISHED_VERSION + ".avsc"));
        return payload;
    }

    private static Map<String, Object> reference(String target) {
        return Map.of("$ref", target);
    }

    private static String messageName(Topic topic) {
        return topic.value().map(Schema::getName).orElse("DeadLetter");
    }

    private static String operationName(Topic topic) {
        return (topic.equals(Topics.PLAYLIST_ADDED) ? "receive." : "send.") + topic.name();
    }
}
