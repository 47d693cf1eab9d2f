package live.pubco.local;

import java.util.List;
import java.util.regex.Pattern;

/** Reads playlist references out of a CSV file: the first column, with or without a heading. */
final class PlaylistCsv {

    private static final Pattern REFERENCE =
            Pattern.compile("https?://.*|spotify:.*|[A-Za-z0-9]{22}");

    private PlaylistCsv() {}

    static List<String> references(List<String> lines) {
        return lines.stream()
                .map(line -> line.split("[,;\t]", 2)[0].strip())
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\uFEFF", ""))
                .filter(cell -> REFERENCE.matcher(cell).matches())
                .distinct()
                .toList();
    }
}
