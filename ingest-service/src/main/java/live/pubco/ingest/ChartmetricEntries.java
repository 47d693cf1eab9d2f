package live.pubco.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Hints;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.ListingSource;
import live.pubco.schemas.SpotifyId;

/** Reads Chartmetric's rows into listings and into hints for listings of other sources. */
final class ChartmetricEntries {

    private ChartmetricEntries() {}

    static Metadata metadata(ChartmetricWire.Playlist playlist) {
        Long tracks = ChartmetricWire.number(playlist.tracks());
        return new Metadata(
                playlist.name(),
                playlist.description(),
                playlist.ownerName(),
                null,
                playlist.imageUrl(),
                ChartmetricWire.number(playlist.followers()),
                tracks == null ? null : tracks.intValue(),
                null,
                playlist.id());
    }

    static Listing listing(ChartmetricWire.Playlist playlist, List<ChartmetricWire.Row> rows) {
        Long counted = playlist == null ? null : ChartmetricWire.number(playlist.tracks());
        List<Listed> entries = new ArrayList<>();
        for (ChartmetricWire.Row row : rows) {
            int position = row.position() == null ? entries.size() : row.position() - 1;
            entries.add(entry(position, row));
        }
        return new Listing(
                ListingSource.CHARTMETRIC,
                counted != null && entries.size() >= counted,
                null,
                counted == null ? entries.size() : counted.intValue(),
                playlist == null ? null : playlist.name(),
                entries);
    }

    /** What rows tell for later phases, by Spotify track id; one row may stand for several. */
    static Map<String, Hints> hints(List<ChartmetricWire.Row> rows) {
        Map<String, Hints> hints = new HashMap<>();
        for (ChartmetricWire.Row row : rows) {
            present(row.spotifyIds()).forEach(id -> hints.putIfAbsent(id, hints(row)));
        }
        return hints;
    }

    private static Listed entry(int position, ChartmetricWire.Row row) {
        List<String> ids = present(row.spotifyIds()).stream().filter(SpotifyId::isValid).toList();
        if (ids.isEmpty()) {
            return Listed.skipped(position, EntryKind.MISSING, row.name(), null);
        }
        List<Long> durations = present(row.durations());
        return new Listed(
                position,
                EntryKind.TRACK,
                ids.get(0),
                row.name() == null ? "" : row.name(),
                artists(row),
                durations.isEmpty() ? null : durations.get(0),
                Isrc.parse(row.isrc()).map(Isrc::code).orElse(null),
                Listed.instant(row.addedAt()),
                hints(row));
    }

    private static Hints hints(ChartmetricWire.Row row) {
        return new Hints(row.trackId(), present(row.artistIds()));
    }

    /** Ids and names of artists belong together only when there are as many of one as the other. */
    private static List<Artist> artists(ChartmetricWire.Row row) {
        List<String> spotifyNames = present(row.spotifyArtistNames());
        List<String> names = spotifyNames.isEmpty() ? present(row.artistNames()) : spotifyNames;
        List<String> ids = present(row.spotifyArtistIds());
        boolean paired = ids.size() == names.size();
        List<Artist> artists = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            artists.add(new Artist(paired ? ids.get(i) : null, names.get(i)));
        }
        return artists;
    }

    private static <T> List<T> present(List<T> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
    }
}
