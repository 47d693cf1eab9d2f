package live.pubco.schemas;

import static org.apache.avro.SchemaCompatibility.checkReaderWriterCompatibility;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema against every version of it that was released (released/NAME/N.avsc). A new
 * version is released by running the tests with {@code -Dpubco.release=N}, which writes the files.
 */
class ReleasedSchemasTest {

    private static final Path RELEASED = Path.of("released");

    static Stream<Topic> topics() {
        return Topics.all().stream().filter(topic -> topic.value().isPresent());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void staysCompatibleWithEveryReleasedVersion(Topic topic) throws IOException {
        Schema current = topic.value().orElseThrow();
        release(current);
        List<Schema> released = released(current);

        assertFalse(released.isEmpty(), "no released version of " + current.getName());
        for (Schema version : released) {
            assertCompatible(current, version);
            if (topic.audience() == Topic.Audience.PUBLIC) {
                assertCompatible(version, current);
            }
        }
    }

    @Test
    void noticesAChangeThatWouldBreakReaders() {
        Schema before =
                new Schema.Parser().parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");
        Schema after =
                new Schema.Parser()
                        .parse(
                                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");

        assertEquals(
                SchemaCompatibilityType.INCOMPATIBLE,
                checkReaderWriterCompatibility(after, before).getType());
    }

    private static void assertCompatible(Schema reader, Schema writer) {
        var compatibility = checkReaderWriterCompatibility(reader, writer);
        assertEquals(
                SchemaCompatibilityType.COMPATIBLE,
                compatibility.getType(),
                compatibility::getDescription);
    }

    private static List<Schema> released(Schema current) throws IOException {
        try (Stream<Path> files = Files.list(RELEASED.resolve(current.getName()))) {
            return files.sorted().map(ReleasedSchemasTest::parse).toList();
        }
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static void release(Schema current) throws IOException {
        String version = System.getProperty("pubco.release");
        if (version != null) {
            Path file = RELEASED.resolve(current.getName()).resolve(version + ".avsc");
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFormatter.format("json/pretty", current) + "\n");
        }
    }
}
