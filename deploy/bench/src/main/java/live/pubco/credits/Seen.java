package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;

/**
 * What a visit brought.
 *
 * @param outcome as it is counted
 */
public record Seen(String outcome, Set<String> writers, Set<String> producers) {

    private static final CreditsParser PARSER = new CreditsParser();

    static Seen of(Outcome outcome) {
        if (!(outcome instanceof Outcome.Read read)) {
            return new Seen(outcome.toString(), Set.of(), Set.of());
        }
        try {
            CreditsSheet sheet = PARSER.parse(read.report());
            return new Seen(
                    outcome.label(),
                    names(sheet, CreditKind.WRITER),
                    names(sheet, CreditKind.PRODUCER));
        } catch (JsonProcessingException unreadable) {
            return new Seen("unreadable", Set.of(), Set.of());
        }
    }

    private static Set<String> names(CreditsSheet sheet, CreditKind kind) {
        Set<String> names = new TreeSet<>();
        for (Contributor person : Contributors.of(sheet.lines())) {
            if (person.getKinds().contains(kind)) {
                names.add(person.getName());
            }
        }
        return names;
    }
}
