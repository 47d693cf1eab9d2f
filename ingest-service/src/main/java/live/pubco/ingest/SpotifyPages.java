package live.pubco.ingest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.pubco.phase.upstream.UpstreamException;

/** All pages of a playlist's contents, several at a time, in their order. */
final class SpotifyPages {

    private static final String TYPES = "track,episode";

    private final SpotifyApi api;
    private final Account account;
    private final int concurrency;
    private final Lane lane;

    /** An app that was once let through on the new path stays so; before, one page tries it. */
    private volatile boolean itemsAreOpen;

    SpotifyPages(SpotifyApi api, Account account, int concurrency) {
        this.api = api;
        this.account = account;
        this.concurrency = concurrency;
        this.lane = new Lane(concurrency);
    }

    /** The new path first; an app of the older regime may know the old one only. */
    Uni<List<SpotifyWire.Page>> of(String id, int total) {
        return pages(id, Contents.ITEMS, itemsAreOpen ? total : 0)
                .invoke(() -> itemsAreOpen = true)
                .onFailure(SpotifyPages::isRefused)
                .recoverWithUni(() -> pages(id, Contents.TRACKS, 0));
    }

    /** The pages of as many entries as are expected, then those that were not expected. */
    private Uni<List<SpotifyWire.Page>> pages(String id, Contents contents, int expected) {
        Set<Integer> offsets = offsets(contents.limit, expected);
        return pages(id, contents, offsets).flatMap(some -> complete(id, contents, some));
    }

    private Uni<List<SpotifyWire.Page>> complete(
            String id, Contents contents, List<SpotifyWire.Page> some) {
        SpotifyWire.Page first = some.get(0);
        int step = first.limit() == null ? contents.limit : Math.max(1, first.limit());
        Set<Integer> wanted = offsets(step, first.total() == null ? 0 : first.total());
        List<SpotifyWire.Page> kept =
                some.stream().filter(page -> wanted.contains(page.offset())).toList();
        kept.forEach(page -> wanted.remove(page.offset()));
        return pages(id, contents, wanted)
                .map(rest -> Stream.concat(kept.stream(), rest.stream()).toList())
                .map(SpotifyPages::inOrder)
                .flatMap(all -> onwards(id, contents, all, step));
    }

    /** A total that is missing or too small ends nothing while there is a next page. */
    private Uni<List<SpotifyWire.Page>> onwards(
            String id, Contents contents, List<SpotifyWire.Page> read, int step) {
        SpotifyWire.Page last = read.get(read.size() - 1);
        if (last.next() == null || last.entries().isEmpty()) {
            return Uni.createFrom().item(read);
        }
        return page(id, contents, last.offset() + step)
                .map(next -> Stream.concat(read.stream(), Stream.of(next)).toList())
                .flatMap(more -> onwards(id, contents, more, step));
    }

    /** Where pages begin; the first one always does. */
    private static Set<Integer> offsets(int step, int total) {
        return IntStream.iterate(0, offset -> offset < Math.max(1, total), offset -> offset + step)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Uni<List<SpotifyWire.Page>> pages(
            String id, Contents contents, Collection<Integer> offsets) {
        return Multi.createFrom()
                .iterable(offsets)
                .onItem()
                .transformToUni(offset -> page(id, contents, offset))
                .merge(concurrency)
                .collect()
                .asList()
                .map(SpotifyPages::inOrder);
    }

    private static List<SpotifyWire.Page> inOrder(List<SpotifyWire.Page> pages) {
        return pages.stream().sorted(Comparator.comparing(SpotifyWire.Page::offset)).toList();
    }

    private Uni<SpotifyWire.Page> page(String id, Contents contents, int offset) {
        return lane.run(
                        () ->
                                account.call(
                                        "page",
                                        bearer ->
                                                api.page(
                                                        bearer,
                                                        id,
                                                        contents.path,
                                                        offset,
                                                        contents.limit,
                                                        TYPES)))
                .map(page -> page.at(offset));
    }

    private static boolean isRefused(Throwable thrown) {
        int status = thrown instanceof UpstreamException ended ? ended.refusedStatus() : 0;
        return status != 0 && status != 404;
    }

    /** Where contents stand and how many entries a page may ask for. */
    private enum Contents {
        ITEMS("items", 50),
        TRACKS("tracks", 100);

        private final String path;
        private final int limit;

        Contents(String path, int limit) {
            this.path = path;
            this.limit = limit;
        }
    }
}
