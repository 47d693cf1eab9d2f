package live.pubco.scoring.pages;

import java.util.List;
import java.util.stream.IntStream;

/** What a list is sorted by: one column or two, a minus in front of one that falls. */
record Ordering(List<String> keys) {

    private static final String USUAL = "-score";

    static Ordering of(String text) {
        return new Ordering(List.of((text.isEmpty() ? USUAL : text).split(",")));
    }

    /** By one column: as it is usual for it, the other way round when it comes first already. */
    Ordering by(String key) {
        return new Ordering(List.of(next(0, key)));
    }

    /** By one more column where the first leaves rows alike. */
    Ordering thenBy(String key) {
        return place(key) == 1 ? by(key) : new Ordering(List.of(keys.get(0), next(1, key)));
    }

    private String next(int index, String key) {
        boolean isSoAlready = index < keys.size() && keys.get(index).equals(key);
        return isSoAlready ? turned(key) : key;
    }

    private static String turned(String key) {
        return key.startsWith("-") ? key.substring(1) : "-" + key;
    }

    /** 1 or 2, 0 where the list is not sorted by that column. */
    int place(String key) {
        return 1
                + IntStream.range(0, keys.size())
                        .filter(index -> column(keys.get(index)).equals(column(key)))
                        .findFirst()
                        .orElse(-1);
    }

    /** As screen readers are told. */
    String direction(String key) {
        int place = place(key);
        if (place == 0) {
            return "none";
        }
        return keys.get(place - 1).startsWith("-") ? "descending" : "ascending";
    }

    private static String column(String key) {
        return key.startsWith("-") ? key.substring(1) : key;
    }

    @Override
    public String toString() {
        return String.join(",", keys);
    }
}
