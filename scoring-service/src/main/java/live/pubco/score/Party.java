package live.pubco.score;

import java.util.Optional;

/**
 * Somebody on a writer's share chain.
 *
 * @param kind what the register of publishers says; empty when it is not listed
 * @param collects true for the end of a chain, where the money goes
 */
record Party(String name, Optional<String> ipi, Optional<String> kind, boolean collects) {

    static Party of(String name, Optional<String> ipi, boolean collects) {
        return new Party(
                name, ipi, Registry.PUBLISHERS.find(name).map(Registry.Entry::tier), collects);
    }

    boolean is(String wanted) {
        return kind.filter(wanted::equals).isPresent();
    }
}
