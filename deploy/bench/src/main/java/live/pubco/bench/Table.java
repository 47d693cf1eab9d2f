package live.pubco.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under a heading, as Markdown that can also be read in a terminal. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(Object... heading) {
        row(heading);
    }

    /**
     * Figures as the caller formatted them; everything but the first column stands to the right.
     */
    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        if (rows.get(0).size() != cells.length) {
            throw new IllegalArgumentException(
                    cells.length + " cells under a heading of " + rows.get(0).size());
        }
        return this;
    }

    /** A row of median, 95th and 99th percentile. */
    Table percentiles(String name, Sample sample) {
        return row(
                name,
                Numbers.one(sample.median()),
                Numbers.one(sample.percentile(0.95)),
                Numbers.one(sample.percentile(0.99)));
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>(rows.stream().map(this::line).toList());
        lines.add(1, rule());
        return String.join(System.lineSeparator(), lines);
    }

    private String line(List<String> cells) {
        return columns()
                .mapToObj(
                        column ->
                                String.format(
                                        "%" + (column == 0 ? "-" : "") + width(column) + "s",
                                        cells.get(column)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String rule() {
        return columns()
                .mapToObj(column -> "-".repeat(width(column) + 1) + (column == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
    }

    private IntStream columns() {
        return IntStream.range(0, rows.get(0).size());
    }
}
