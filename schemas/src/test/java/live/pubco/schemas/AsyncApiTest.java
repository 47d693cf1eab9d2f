package live.pubco.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Holds asyncapi.yaml equal to the topic list; {@code -Dpubco.asyncapi=write} writes it anew. */
class AsyncApiTest {

    private static final Path FILE = Path.of("asyncapi.yaml");
    private static final ObjectMapper YAML =
            new ObjectMapper(
                    new YAMLFactory()
                            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES));

    @Test
    void describesExactlyTheTopicsThereAre() throws IOException {
        Map<String, Object> expected = AsyncApi.document(Topics.all());
        if ("write".equals(System.getProperty("pubco.asyncapi"))) {
            YAML.writeValue(FILE.toFile(), expected);
        }

        assertEquals(YAML.writeValueAsString(expected), Files.readString(FILE));
    }

    @Test
    void pointsToSchemaFilesThatExist() throws IOException {
        YAML.readTree(FILE.toFile())
                .findValues("$ref")
                .forEach(
                        reference -> {
                            String target = reference.asText();
                            assertTrue(
                                    target.startsWith("#/") || Files.exists(Path.of(target)),
                                    target);
                        });
    }
}
