package live.pubco.scoring.reads;

import java.util.List;
import java.util.function.Function;

/**
 * The rows of one page, and where the next one starts; one row more is read than shown, to know
 * whether there is a next one.
 *
 * @param next null on the last page
 */
public record Slice<R>(List<R> rows, String next) {

    public static <R> Slice<R> of(List<R> read, int limit, Function<R, String> cursor) {
        if (read.size() <= limit) {
            return new Slice<>(read, null);
        }
        List<R> shown = read.subList(0, limit);
        return new Slice<>(shown, cursor.apply(shown.get(limit - 1)));
    }
}
