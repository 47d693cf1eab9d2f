package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What the in-page reader tells about one visit.
 *
 * @param lease the visit it was loaded for
 * @param subject the track or playlist its page is of
 * @param kind answer, dialog, rows, not-found, failed, blocked or layout
 * @param strays credits answers of other tracks that it ignored
 * @param again whether the page may be asked again for what it did not get
 * @param steps how many milliseconds each step took
 * @param operation which of the page's own requests was answered
 * @param answers the bodies of that answer, page after page
 * @param wall whether a login or challenge page stood in the way
 * @param retryAfter the header of a refused answer
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Report(
        String lease,
        String subject,
        String kind,
        int strays,
        String reason,
        boolean wall,
        boolean again,
        Map<String, Double> steps,
        String retryAfter,
        String operation,
        List<String> answers,
        boolean partial,
        int count,
        List<CreditLine> lines,
        List<String> sources,
        List<ListedTrack> tracks,
        String html) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Report {
        lease = lease == null ? "" : lease;
        subject = subject == null ? "" : subject;
        kind = kind == null ? "" : kind;
        steps = steps == null ? Map.of() : Map.copyOf(steps);
        operation = operation == null ? "" : operation;
        answers = answers == null ? List.of() : List.copyOf(answers);
        lines = lines == null ? List.of() : List.copyOf(lines);
        tracks = tracks == null ? List.of() : List.copyOf(tracks);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether the page answered that there is nothing. */
    boolean isEmpty() {
        return count == 0 && lines.isEmpty() && tracks.isEmpty();
    }

    static Report parse(String json) {
        try {
            return JSON.readValue(json, Report.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("unreadable report", unreadable);
        }
    }
}
