package live.pubco.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import live.pubco.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds playlists to the running system. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Add playlists by link, URI or id, or from a CSV file.")
final class AddCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "<url|uri|id>", description = "what to add")
    private List<String> references = new ArrayList<>();

    @Option(
            names = "--csv",
            paramLabel = "<file>",
            description = "a file with one playlist per line, in its first column")
    private Path csv;

    @Override
    public Integer call() {
        List<String> wanted = new ArrayList<>(references);
        if (csv != null) {
            wanted.addAll(PlaylistCsv.references(lines(csv)));
        }
        if (wanted.isEmpty()) {
            throw new LauncherFailure("nothing to add; give a link, a URI, an id or --csv <file>");
        }
        String url = Running.find().ports().serviceUrl(Topics.INGEST) + "/playlists";
        LocalHttp http = new LocalHttp();
        return (int) wanted.stream().filter(one -> !add(http, url, one)).count() == 0 ? 0 : 1;
    }

    private static boolean add(LocalHttp http, String url, String reference) {
        try {
            JsonNode answer = http.post(url, Map.of("url", reference));
            System.out.println("added    " + reference + "  " + answer.path("name").asText());
            return true;
        } catch (LauncherFailure e) {
            System.out.println("refused  " + reference + "  " + e.getMessage());
            return false;
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new LauncherFailure("cannot read " + file, e);
        }
    }
}
