package live.pubco.score;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who wrote the song, as far as the sources tell.
 *
 * @param names all names known, the first as shown
 * @param share percent of the work, where The MLC tells
 */
record Writer(
        String key,
        List<String> names,
        Optional<String> ipi,
        Optional<String> mbid,
        Optional<Double> share) {

    /** Stands for whoever wrote a song of which no source names a writer. */
    static final Writer UNKNOWN =
            new Writer(
                    "",
                    List.of("the writer"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    String name() {
        return names.get(0);
    }

    /** Whether a party on the chain is the writer, by number or by name. */
    boolean is(Party party) {
        if (ipi.isPresent() && party.ipi().isPresent()) {
            return ipi.equals(party.ipi());
        }
        return names.stream()
                .anyMatch(
                        name ->
                                Names.same(name, party.name())
                                        || Names.sameButTrade(party.name(), name));
    }
}
