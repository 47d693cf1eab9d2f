package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script that reads a page from inside, with the selectors and words it goes by. */
record ReaderScript(String source, String binding, String entrance) {

    static final String VERSION = "credits-reader-1";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param giveUpAfter when the script tells what it misses rather than go on waiting
     * @param blockedUrls what the page is not to miss
     * @param changes settings that replace defaults, as a JSON object
     */
    static ReaderScript load(Duration giveUpAfter, List<String> blockedUrls, String changes) {
        try {
            ObjectNode settings = (ObjectNode) JSON.readTree(resource("settings.json"));
            settings.put("giveUpMs", giveUpAfter.toMillis());
            blockedUrls.forEach(settings.putArray("blockedUrls")::add);
            JSON.readerForUpdating(settings).readValue(changes);
            String source = "(" + part("reader") + ")(" + settings + ", {" + parts() + "});";
            return new ReaderScript(
                    source, settings.get("binding").asText(), settings.get("entrance").asText());
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException("pubco.credits.reader is no JSON object", wrong);
        }
    }

    private static String parts() {
        return Stream.of("visit", "dom", "dialog", "playlist", "questions", "network", "scripts")
                .map(name -> name + ": " + part(name))
                .collect(Collectors.joining(", "));
    }

    /** Each part is one function, below a line that says what it is for. */
    private static String part(String name) {
        return resource(name + ".js").replaceAll("(?m)^//.*$", "").strip();
    }

    private static String resource(String name) {
        String path = "/" + VERSION + "/" + name;
        try (InputStream in = ReaderScript.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
