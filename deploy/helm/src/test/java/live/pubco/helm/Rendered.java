package live.pubco.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the cluster would get. */
record Rendered(List<JsonNode> resources) {

    static final String COMPONENT = "app.kubernetes.io/component";

    /** Refuses a field that Kubernetes does not know, which its models would keep in silence. */
    private static final ObjectMapper STRICT =
            new ObjectMapper(new YAMLFactory())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .setAnnotationIntrospector(new WithoutLeftovers());

    static Rendered of(String yaml) {
        try (var documents =
                STRICT.readerFor(JsonNode.class)
                        .<JsonNode>readValues(STRICT.getFactory().createParser(yaml))) {
            return new Rendered(
                    documents.readAll().stream().filter(node -> node.hasNonNull("kind")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all(String kind) {
        return resources.stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
    }

    <T> List<T> all(Class<T> kind) {
        return all(kind.getSimpleName()).stream().map(node -> parsed(node, kind)).toList();
    }

    /** By what a resource is for. */
    Map<String, JsonNode> byComponent(String kind) {
        return all(kind).stream().collect(Collectors.toMap(Rendered::component, each -> each));
    }

    <T> T one(Class<T> kind, String component) {
        return parsed(byComponent(kind.getSimpleName()).get(component), kind);
    }

    PodSpec pod(String service) {
        return one(Deployment.class, service).getSpec().getTemplate().getSpec();
    }

    PodSpec setup() {
        return one(Job.class, "setup").getSpec().getTemplate().getSpec();
    }

    Map<String, EnvVar> environment(String service) {
        return environment(pod(service));
    }

    static Map<String, EnvVar> environment(PodSpec pod) {
        return container(pod).getEnv().stream()
                .collect(Collectors.toMap(EnvVar::getName, Function.identity()));
    }

    static Container container(PodSpec pod) {
        return pod.getContainers().get(0);
    }

    static String component(JsonNode resource) {
        return resource.at("/metadata/labels").path(COMPONENT).asText();
    }

    static Map<String, String> texts(JsonNode node) {
        return STRICT.convertValue(node, new TypeReference<Map<String, String>>() {});
    }

    static <T> T parsed(JsonNode node, Class<T> kind) {
        try {
            return STRICT.treeToValue(node, kind);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(kind.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static final class WithoutLeftovers extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated member) {
            return false;
        }
    }
}
