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
 * @param isUnanswered whether it is worth another visit
 */
public record Seen(
        String outcome, boolean isUnanswered, Set<String> writers, Set<String> producers) {

    private static final CreditsParser PARSER = new CreditsParser();

    static Seen of(Outcome outcome) {
        if (!(outcome instanceof Outcome.Read read)) {
            boolean isOpen =
                    outcome instanceof Outcome.NoAnswer || outcome instanceof Outcome.TimedOut;
            return isOpen
                    ? nothing(outcome.label())
                    : new Seen(outcome.label(), false, Set.of(), Set.of());
        }
        try {
            CreditsSheet sheet = PARSER.parse(read.report());
            return new Seen(
                    outcome.label(),
                    false,
                    names(sheet, CreditKind.WRITER),
                    names(sheet, CreditKind.PRODUCER));
        } catch (JsonProcessingException unreadable) {
            return new Seen("unreadable", false, Set.of(), Set.of());
        }
    }

    /** A visit that brought no answer. */
    public static Seen nothing(String why) {
        return new Seen(why, true, Set.of(), Set.of());
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
