package live.pubco.score;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who wrote the song, as far as the sources tell.
 *
 * @param key name number, else MusicBrainz id, else the name within the work
 * @param foundAs the key before scouts had a say
 * @param names all names known, the first as shown
 * @param numbers all IPI name numbers known; one person may have several
 * @param share percent of the work, where The MLC tells
 */
record Writer(
        String key,
        String foundAs,
        List<String> names,
        Set<String> numbers,
        Optional<String> mbid,
        Optional<Double> share) {

    private static final String IPI = "ipi:";
    private static final String MBID = "mbid:";

    /** Stands for whoever wrote a song of which no source names a writer. */
    static final Writer UNKNOWN =
            new Writer("", "", List.of("the writer"), Set.of(), Optional.empty(), Optional.empty());

    /**
     * @param local the key where nothing but a name is known
     */
    static Writer found(
            String local,
            List<String> names,
            Set<String> numbers,
            Optional<String> mbid,
            Optional<Double> share) {
        String key =
                least(numbers).map(Writer::keyOf).or(() -> mbid.map(id -> MBID + id)).orElse(local);
        return new Writer(key, key, List.copyOf(names), Set.copyOf(numbers), mbid, share);
    }

    static Optional<String> least(Set<String> numbers) {
        return numbers.stream().min(String::compareTo);
    }

    static String keyOf(String number) {
        return IPI + number;
    }

    /** The same line of the registry, which still has its numbers, as somebody with this number. */
    Writer withNumber(String number) {
        return known(keyOf(number), mbid);
    }

    Writer withMbid(String id) {
        return known(MBID + id, Optional.of(id));
    }

    /** Nobody that is known from elsewhere. */
    Writer local(String local) {
        return known(local, Optional.empty());
    }

    private Writer known(String newKey, Optional<String> newMbid) {
        return new Writer(newKey, foundAs, names, numbers, newMbid, share);
    }

    /** Whether a scout's word is about this writer, whenever it was said. */
    boolean isMeant(String target) {
        return target.equals(key) || target.equals(foundAs);
    }

    String name() {
        return names.get(0);
    }

    /** The number that the writer is known by. */
    Optional<String> ipi() {
        return Optional.of(key).filter(k -> k.startsWith(IPI)).map(k -> k.substring(IPI.length()));
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
