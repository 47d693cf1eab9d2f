package live.pubco.scoring.pages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import live.pubco.score.Companies;
import live.pubco.score.WriterScore;
import live.pubco.scoring.Json;

/** Everybody whom a source names, with what each source says of them. */
public final class CreditLook {

    /** A person; the same name on the same track is the same person here, and nowhere else. */
    static final class Row {
        private String name;
        private final Set<String> roles = new LinkedHashSet<>();
        private final Set<String> sources = new LinkedHashSet<>();
        private String ipi;
        private String mbid;
        private String key;

        private Row(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        /** The MLC writes in capitals; whoever has small letters knows more. */
        private Row alsoSpelled(String spelling) {
            if (name.equals(name.toUpperCase(Locale.ROOT))) {
                name = spelling;
            }
            return this;
        }

        public String roles() {
            return String.join(", ", roles);
        }

        public String sources() {
            return String.join(", ", sources);
        }

        /** How well the sources support the person. */
        public String support() {
            if (sources.size() > 1) {
                return sources.size() + " sources agree";
            }
            return ipi == null && mbid == null ? "name only" : "identified";
        }

        public String ipi() {
            return ipi;
        }

        public String mbid() {
            return mbid;
        }

        public String key() {
            return key;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private CreditLook() {}

    static List<Row> all(JsonNode record, List<WriterScore> writers) {
        CreditLook look = new CreditLook();
        Json.stream(record.path("mlc").path("works")).limit(1).forEach(look::registered);
        Json.stream(record.path("credits").path("contributors")).forEach(look::credited);
        Json.stream(record.path("musicbrainz").path("works"))
                .flatMap(work -> Json.stream(work.path("writers")))
                .forEach(look::catalogued);
        Json.stream(record.path("musicbrainz").path("producers")).forEach(look::catalogued);
        writers.forEach(writer -> look.of(writer.name()).key = writer.key());
        return look.rows;
    }

    private void registered(JsonNode work) {
        Json.stream(work.path("writers"))
                .forEach(
                        writer -> {
                            Row row = of(writer.path("name").asText());
                            row.roles.add("writer");
                            row.sources.add("The MLC");
                            row.ipi = writer.path("ipi").asText(row.ipi);
                        });
    }

    private void credited(JsonNode contributor) {
        Row row = of(contributor.path("name").asText());
        Json.stream(contributor.path("roles")).forEach(role -> row.roles.add(lower(role)));
        row.sources.add("Spotify credits");
    }

    private void catalogued(JsonNode person) {
        Row row = of(person.path("name").asText());
        row.roles.add(lower(person.path("role")));
        row.sources.add("MusicBrainz");
        row.mbid = person.path("mbid").asText(row.mbid);
        row.ipi = person.path("ipis").path(0).asText(row.ipi);
    }

    private Row of(String name) {
        return rows.stream()
                .filter(row -> Companies.samePerson(row.name, name))
                .findFirst()
                .map(row -> row.alsoSpelled(name))
                .orElseGet(
                        () -> {
                            Row row = new Row(name);
                            rows.add(row);
                            return row;
                        });
    }

    private static String lower(JsonNode text) {
        return Wordings.lower(text.asText());
    }
}
