package live.pubco.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who wrote the song, as far as the sources tell.
 *
 * @param names all names known, the first as shown
 * @param numbers all IPI name numbers known; one person may have several
 * @param share percent of the work, where The MLC tells
 */
record Writer(
        String key,
        List<String> names,
        Set<String> numbers,
        Optional<String> mbid,
        Optional<Double> share) {

    /** Stands for whoever wrote a song of which no source names a writer. */
    static final Writer UNKNOWN =
            new Writer("", List.of("the writer"), Set.of(), Optional.empty(), Optional.empty());

    String name() {
        return names.get(0);
    }

    /** The least of the numbers, which stays the same whichever of them a source names. */
    Optional<String> ipi() {
        return numbers.stream().min(String::compareTo);
    }

    /** Whether a number is the writer's; empty when either side has none. */
    Optional<Boolean> has(Optional<String> number) {
        return numbers.isEmpty() ? Optional.empty() : number.map(numbers::contains);
    }

    /** Whether a party on the chain is the writer, by number or by name. */
    boolean is(Party party) {
        return has(party.ipi()).orElseGet(() -> isNamed(party));
    }

    private boolean isNamed(Party party) {
        return names.stream()
                .anyMatch(
                        name ->
                                Names.same(name, party.name())
                                        || Names.sameButTrade(party.name(), name));
    }
}
