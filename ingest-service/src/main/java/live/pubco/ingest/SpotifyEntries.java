package live.pubco.ingest;

import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.SpotifyId;

/** Reads answers of the Web API into listings and metadata. */
final class SpotifyEntries {

    private SpotifyEntries() {}

    static Metadata metadata(SpotifyWire.Playlist playlist) {
        SpotifyWire.Owner owner = playlist.owner();
        return new Metadata(
                playlist.name(),
                blankToNull(playlist.description()),
                owner == null
                        ? null
                        : owner.displayName() == null ? owner.id() : owner.displayName(),
                owner == null ? null : owner.id(),
                cover(playlist.images()),
                playlist.followers() == null ? null : playlist.followers().total(),
                playlist.total(),
                playlist.snapshotId(),
                null);
    }

    private static String cover(List<SpotifyWire.Image> images) {
        return images == null || images.isEmpty() ? null : images.get(0).url();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static Listing listing(List<SpotifyWire.Page> pages, String snapshotId, boolean complete) {
        List<Listed> entries = new ArrayList<>();
        for (SpotifyWire.Page page : pages) {
            int position = page.offset();
            for (SpotifyWire.Entry entry : page.entries()) {
                entries.add(entry(position++, entry));
            }
        }
        return new Listing(
                ListingSource.WEB_API,
                complete,
                blankToNull(snapshotId),
                pages.get(0).total(),
                null,
                entries);
    }

    private static Listed entry(int position, SpotifyWire.Entry entry) {
        SpotifyWire.Item item = entry == null ? null : entry.shown();
        if (item == null) {
            return Listed.skipped(position, EntryKind.MISSING, null, null);
        }
        EntryKind kind = kind(entry, item);
        return kind == EntryKind.TRACK
                ? track(position, entry, item)
                : Listed.skipped(position, kind, item.name(), Listed.instant(entry.addedAt()));
    }

    private static EntryKind kind(SpotifyWire.Entry entry, SpotifyWire.Item item) {
        if (entry.local() || item.local()) {
            return EntryKind.LOCAL_FILE;
        }
        if ("episode".equals(item.type())) {
            return EntryKind.EPISODE;
        }
        return SpotifyId.isValid(item.heldId()) ? EntryKind.TRACK : EntryKind.MISSING;
    }

    private static Listed track(int position, SpotifyWire.Entry entry, SpotifyWire.Item item) {
        List<Artist> artists =
                item.credited().stream()
                        .filter(artist -> artist.name() != null)
                        .map(artist -> new Artist(artist.id(), artist.name()))
                        .toList();
        String isrc = item.externalIds() == null ? null : item.externalIds().isrc();
        return new Listed(
                position,
                EntryKind.TRACK,
                item.heldId(),
                item.name() == null ? "" : item.name(),
                artists,
                item.durationMs(),
                Isrc.parse(isrc).map(Isrc::code).orElse(null),
                Listed.instant(entry.addedAt()),
                null);
    }
}
