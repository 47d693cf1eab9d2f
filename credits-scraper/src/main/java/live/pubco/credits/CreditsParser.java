package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.CreditsSource;

/** Makes one sheet of what the reader brought, whichever way it came. */
final class CreditsParser {

    private final ObjectMapper json = new ObjectMapper();

    CreditsSheet parse(Report report) throws JsonProcessingException {
        if (report.kind().equals("dialog")) {
            List<String> suppliers =
                    report.sources().stream().flatMap(CreditsParser::names).toList();
            return new CreditsSheet(
                    CreditsSource.DIALOG, report.lines(), suppliers, report.partial());
        }
        return report.operation().equals("view") ? view(report) : grouped(report);
    }

    private CreditsSheet grouped(Report report) throws JsonProcessingException {
        Stream.Builder<GroupedAnswer> answers = Stream.builder();
        for (String body : report.answers()) {
            answers.add(json.readValue(body, GroupedAnswer.class));
        }
        List<GroupedAnswer> all = answers.build().toList();
        CreditsSource source =
                report.operation().contains("Grouped")
                        ? CreditsSource.GROUPED_QUERY
                        : CreditsSource.MODAL_QUERY;
        return new CreditsSheet(
                source,
                all.stream().flatMap(GroupedAnswer::lines).toList(),
                all.stream().flatMap(GroupedAnswer::suppliers).distinct().toList(),
                report.partial());
    }

    private CreditsSheet view(Report report) throws JsonProcessingException {
        CreditsViewAnswer answer =
                json.readValue(String.join("", report.answers()), CreditsViewAnswer.class);
        return new CreditsSheet(
                CreditsSource.CREDITS_VIEW,
                answer.lines().toList(),
                answer.suppliers().toList(),
                report.partial());
    }

    /** The dialog joins suppliers with commas; a company's form stays with its name. */
    private static Stream<String> names(String joined) {
        return Stream.of(joined.split(",\\s+(?!(?:Inc|Ltd|LLC|L\\.L\\.C|Co|Corp|S\\.A|GmbH)\\b)"));
    }
}
