package live.pubco.scoring.reads;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import live.pubco.score.Companies;
import live.pubco.score.WriterScore;

/** A registered work as the track's page shows it: who stands on which share. */
public record WorkLook(
        String title, String songCode, String iswc, double total, double open, List<Row> parties) {

    private static final int DEPTH = 5;

    /** Whether more is claimed than there is, roundings aside. */
    public boolean over() {
        return total > 100.01;
    }

    /**
     * A party of a share chain.
     *
     * @param kind WRITER for a writer of the work, else what the register of publishers says
     * @param depth how far down the chain it stands
     */
    record Row(String name, String role, String kind, double share, int depth) {}

    public static List<WorkLook> all(JsonNode record, List<WriterScore> writers) {
        return stream(record.path("mlc").path("works")).map(work -> of(work, writers)).toList();
    }

    private static WorkLook of(JsonNode work, List<WriterScore> writers) {
        List<Row> rows = new ArrayList<>();
        List<JsonNode> left = new ArrayList<>(stream(work.path("publishers")).toList());
        for (JsonNode writer : stream(work.path("writers")).toList()) {
            rows.add(new Row(writer.path("name").asText(), "writer", "WRITER", 0, 0));
            List<JsonNode> own = left.stream().filter(p -> sameChain(p, writer)).toList();
            own.forEach(publisher -> chain(publisher, writers, rows, 1));
            left.removeAll(own);
        }
        left.forEach(publisher -> chain(publisher, writers, rows, 0));
        double total = rows.stream().mapToDouble(Row::share).sum();
        return new WorkLook(
                work.path("title").asText("untitled"),
                work.path("songCode").asText(),
                work.path("iswc").asText(null),
                total,
                total < 99.99 ? 100 - total : 0,
                rows);
    }

    /** A publisher's share stands with the administrator that collects it. */
    private static void chain(
            JsonNode publisher, List<WriterScore> writers, List<Row> rows, int depth) {
        String name = publisher.path("name").asText();
        String kind =
                writers.stream().anyMatch(writer -> Companies.samePerson(writer.name(), name))
                        ? "WRITER"
                        : Companies.publisherKind(name).orElse("INDIE");
        boolean administered = publisher.path("administrators").size() > 0;
        double share = publisher.path("collectionShare").asDouble(0);
        rows.add(
                new Row(
                        name,
                        publisher.path("role").asText("publisher"),
                        kind,
                        administered && depth < DEPTH ? 0 : share,
                        depth));
        if (depth < DEPTH) {
            publisher
                    .path("administrators")
                    .forEach(administrator -> chain(administrator, writers, rows, depth + 1));
        }
    }

    private static boolean sameChain(JsonNode publisher, JsonNode writer) {
        String chain = writer.path("chainId").asText("");
        return !chain.isEmpty()
                && (chain.equals(publisher.path("chainId").asText())
                        || chain.equals(publisher.path("chainParentId").asText()));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
