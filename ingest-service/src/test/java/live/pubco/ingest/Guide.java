package live.pubco.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The examples of docs/publishing.md as they stand there, each by the heading above it. */
final class Guide {

    private static final Path PAGE = Path.of("..", "docs", "publishing.md");
    private static final String HEADING = "### ";
    private static final String FENCE = "```";

    private final Map<String, String> examples = new LinkedHashMap<>();

    Guide() {
        String heading = "";
        StringBuilder code = null;
        for (String line : lines()) {
            if (code == null && line.startsWith(HEADING)) {
                heading = line.substring(HEADING.length());
            } else if (code == null && line.startsWith(FENCE)) {
                code = new StringBuilder();
            } else if (code != null && line.startsWith(FENCE)) {
                keep(heading, code.toString());
                code = null;
            } else if (code != null) {
                code.append(line).append('\n');
            }
        }
    }

    Set<String> headings() {
        return examples.keySet();
    }

    /** The example, with its broker and its service replaced by those of the test. */
    String example(String heading, String broker, String service) {
        String code = examples.get(heading);
        if (code == null) {
            throw new IllegalArgumentException("no example under " + heading);
        }
        return code.replace("localhost:9092", broker).replace("http://127.0.0.1:8101", service);
    }

    private void keep(String heading, String code) {
        if (examples.put(heading, code) != null) {
            throw new IllegalStateException("two examples under " + heading);
        }
    }

    private static Iterable<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
