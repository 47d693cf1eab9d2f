package live.pubco.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.SpotifyId;

/** Reads a page of the browser into a listing. */
final class BrowserEntries {
    private BrowserEntries() {}

    static Listing listing(BrowserWire.Page page) {
        Map<Integer, BrowserWire.Track> tracks = new HashMap<>();
        page.present().forEach(track -> tracks.putIfAbsent(track.position(), track));
        int last = tracks.keySet().stream().mapToInt(position -> position).max().orElse(-1);
        int entries = page.complete() && page.total() != null ? page.total() : last + 1;
        return new Listing(
                ListingSource.BROWSER,
                page.complete(),
                null,
                page.total(),
                page.name(),
                IntStream.range(0, entries).mapToObj(i -> entry(i, tracks.get(i))).toList());
    }

    /** A place without a track keeps its number: what stands there is not told. */
    private static Listed entry(int position, BrowserWire.Track track) {
        if (track == null || !SpotifyId.isValid(track.id())) {
            return Listed.skipped(position, EntryKind.MISSING, null, null);
        }
        return new Listed(
                position,
                EntryKind.TRACK,
                track.id(),
                track.title() == null ? "" : track.title(),
                artists(track),
                track.durationMs(),
                null,
                Listed.instant(track.addedAt()),
                null);
    }

    private static List<Artist> artists(BrowserWire.Track track) {
        return track.credited().stream()
                .filter(artist -> artist.name() != null && !artist.name().isBlank())
                .map(artist -> new Artist(artist.id(), artist.name()))
                .toList();
    }
}
