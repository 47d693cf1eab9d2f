package live.pubco.score;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A P- or C-line taken apart: {@code (P) 2026 Jane Doe under exclusive license to Island Records}.
 *
 * @param licensee who exploits the recording, where that is not the owner
 * @param distributor who sells it, where that is said
 */
record RightsLine(
        Optional<Integer> year,
        String owner,
        Optional<String> licensee,
        Optional<String> distributor) {

    private static final Pattern HEAD =
            Pattern.compile(
                    "^\\s*(?:\\([PC]\\)|[\u2117\u00a9])?\\s*(?:(\\d{4})(?:\\s*,)?\\s+)?(.*)$");
    private static final Pattern LICENSED =
            Pattern.compile(
                    "(?i)[,;]?\\s*(?:under|by|with)?\\s*(?:an?\\s+)?(?:exclusive(?:ly)?\\s+)?"
                            + "licen[sc]ed?\\s+(?:to|by)\\s+");
    private static final Pattern SOLD =
            Pattern.compile(
                    "(?i)[,;]?\\s*(?:marketed\\s+(?:and|&)\\s+)?(?:distributed|marketed)\\s+by\\s+");

    /** Ownership of the licensee: a label that is a division of a major is the major's. */
    private static final Pattern DIVISION =
            Pattern.compile("(?i)[,;]?\\s*an?\\s+division\\s+of\\s+");

    static RightsLine parse(String line) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches()) {
            return new RightsLine(
                    Optional.empty(), line.trim(), Optional.empty(), Optional.empty());
        }
        String[] sold = SOLD.split(head.group(2), 2);
        String[] licensed = LICENSED.split(sold[0], 2);
        String[] owner = DIVISION.split(licensed[0], 2);
        return new RightsLine(
                Optional.ofNullable(head.group(1)).map(Integer::valueOf),
                owner[owner.length - 1].trim(),
                last(licensed).map(name -> DIVISION.split(name, 2)).map(RightsLine::parent),
                last(sold));
    }

    private static String parent(String[] names) {
        return names[names.length - 1].trim();
    }

    private static Optional<String> last(String[] parts) {
        return parts.length == 2 ? Optional.of(parts[1].trim()) : Optional.empty();
    }
}
