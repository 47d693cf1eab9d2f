package live.pubco.musicbrainz;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts what is to be asked for into portions that fit one call. */
final class Chunks {

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> items, int size) {
        List<T> all = List.copyOf(items);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return chunks;
    }
}
