package live.pubco.credits;

import java.util.List;
import live.pubco.schemas.CreditsSource;

/**
 * The credits of one track as read.
 *
 * @param suppliers labels and distributors who supplied the credits
 * @param partial whether the list was cut at a limit
 */
record CreditsSheet(
        CreditsSource source, List<CreditLine> lines, List<String> suppliers, boolean partial) {

    CreditsSheet {
        lines = lines.stream().filter(line -> !line.name().isEmpty()).toList();
        suppliers = suppliers.stream().map(Words::tidy).filter(s -> !s.isEmpty()).toList();
    }
}
