package live.pubco.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;

/** What came out of the chain beside what is true, per section: right, wrong or missing. */
final class Comparison {

    /** A phase that ended like this says nothing about the track. */
    private static final List<String> SILENT =
            List.of("no step", "FAILED", "UNAVAILABLE", "SKIPPED");

    private enum Verdict {
        RIGHT,
        WRONG,
        MISSING
    }

    private final Map<Phase, Map<Verdict, Integer>> counts = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /**
     * Compares one track.
     *
     * @param truth what the stand-ins know about it
     * @param detail what the API shows of it
     */
    void add(JsonNode truth, JsonNode detail) {
        for (Phase phase : Phase.values()) {
            String section = phase.name().toLowerCase(Locale.ROOT);
            JsonNode record = detail.path("record");
            JsonNode step = detail.path("trail").path(Link.name(phase));
            String status = status(step, record.has(section));
            List<String> differences = Facts.differences(phase, truth, record, status);
            Verdict verdict = verdict(truth.path("expected").path(section), status, differences);
            counts.computeIfAbsent(phase, p -> new TreeMap<>()).merge(verdict, 1, Integer::sum);
            if (verdict != Verdict.RIGHT) {
                complaints.add(complaint(truth, section, step, differences));
            }
            if (verdict == Verdict.WRONG) {
                wrong.add(complaint(truth, section, step, differences));
            }
        }
    }

    /** One line for every section that is not right. */
    List<String> complaints() {
        return complaints;
    }

    /** Sections that say nothing. */
    int missing() {
        return complaints.size() - wrong.size();
    }

    /** One line for every section that says what is not so; one that says nothing is missing. */
    List<String> wrong() {
        return wrong;
    }

    /** What is still fresh from an earlier visit was found then, or was not. */
    private static String status(JsonNode step, boolean section) {
        String status = step.path("status").asText("no step");
        return status.equals("REUSED") ? section ? "FOUND" : "NOT_FOUND" : status;
    }

    private static Verdict verdict(JsonNode expected, String status, List<String> differences) {
        boolean accepted = false;
        for (JsonNode each : expected.path("accept")) {
            accepted |= each.asText().equals(status);
        }
        if (!accepted && SILENT.contains(status)) {
            return Verdict.MISSING;
        }
        return accepted && differences.isEmpty() ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static String complaint(
            JsonNode truth, String section, JsonNode step, List<String> differences) {
        return "%s (%s) %s: %s %s, accepted %s %s"
                .formatted(
                        truth.path("trackId").asText(),
                        truth.path("story").asText(),
                        section,
                        step.path("status").asText("no step"),
                        step.path("reason").asText(""),
                        truth.path("expected").path(section).path("accept"),
                        differences);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("section       right  wrong  missing\n");
        counts.forEach(
                (phase, row) ->
                        table.append(
                                String.format(
                                        Locale.ROOT,
                                        "%-12s %6d %6d %8d%n",
                                        phase.name().toLowerCase(Locale.ROOT),
                                        row.getOrDefault(Verdict.RIGHT, 0),
                                        row.getOrDefault(Verdict.WRONG, 0),
                                        row.getOrDefault(Verdict.MISSING, 0))));
        complaints.forEach(each -> table.append(each).append('\n'));
        return table.toString();
    }
}
