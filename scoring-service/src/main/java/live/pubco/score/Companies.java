package live.pubco.score;

import java.util.Optional;

/** What the register says about companies, for those who show it. */
public final class Companies {

    private Companies() {}

    /** MAJOR, ADMIN_SERVICE, SOCIETY or INDIE; empty for a name that is not listed. */
    public static Optional<String> publisherKind(String name) {
        return Registry.PUBLISHERS.find(name).map(Registry.Entry::tier);
    }

    /** Whether a party's name is a person's, but for order, case and accents. */
    public static boolean samePerson(String person, String party) {
        return Names.same(person, party);
    }
}
