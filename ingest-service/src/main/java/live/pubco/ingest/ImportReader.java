package live.pubco.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Isrc;

/**
 * Reads a list of tracks or playlists: CSV whose columns are named in its first line, in any order,
 * or just one link per line.
 */
final class ImportReader {

    static final int MAX_ROWS = 10_000;
    private static final String LINK = "spotify_url";
    private static final Set<String> COLUMNS = Set.copyOf(InlineTrack.COLUMNS);

    private final List<ImportedRow> rows = new ArrayList<>();
    private final List<Listed> tracks = new ArrayList<>();
    private final Set<String> playlists = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private List<String> header;

    private ImportReader() {}

    /** What every row became, the tracks among them, and the playlists that rows name. */
    record Read(List<ImportedRow> rows, List<Listed> tracks, Set<String> playlists) {}

    /** Reads no further than the last row that is accepted; empty when there are more. */
    static Optional<Read> read(InputStream bytes) {
        ImportReader reader = new ImportReader();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .detectBomHeader(true)
                        .ofCsvRecord(bytes)) {
            for (CsvRecord record : csv) {
                if (reader.rows.size() == MAX_ROWS) {
                    return Optional.empty();
                }
                reader.take(record.getFields());
            }
        } catch (CsvParseException unreadable) {
            reader.rows.add(
                    ImportedRow.unreadable(reader.rows.size() + 1L, "not CSV from here on"));
        } catch (IOException interrupted) {
            throw new UncheckedIOException(interrupted);
        }
        return Optional.of(new Read(reader.rows, reader.tracks, reader.playlists));
    }

    /** Rows that came in a request; empty when there are more than are accepted. */
    static Optional<Read> read(List<InlineTrack> rows) {
        if (rows.size() > MAX_ROWS) {
            return Optional.empty();
        }
        ImportReader reader = new ImportReader();
        reader.header = InlineTrack.COLUMNS;
        rows.forEach(row -> reader.take(row == null ? List.of() : row.fields()));
        return Optional.of(new Read(reader.rows, reader.tracks, reader.playlists));
    }

    private void take(List<String> fields) {
        if (header == null) {
            List<String> names =
                    fields.stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
            boolean isHeader = names.stream().anyMatch(COLUMNS::contains);
            header = isHeader ? names : List.of(LINK);
            if (isHeader) {
                return;
            }
        }
        rows.add(row(rows.size() + 1L, fields));
    }

    private ImportedRow row(long number, List<String> fields) {
        String link = field(fields, LINK).orElse("");
        if (SpotifyReference.parse(link, SpotifyReference.TRACK)
                instanceof SpotifyReference.Known track) {
            return track(number, track.id(), fields);
        }
        SpotifyReference reference = SpotifyReference.parse(link);
        if (reference instanceof SpotifyReference.Known playlist) {
            boolean isNew = playlists.add(playlist.id());
            return ImportedRow.playlist(number, result(isNew), playlist.id());
        }
        String reason = ((SpotifyReference.Refused) reference).reason();
        return ImportedRow.unreadable(number, LINK + ": " + reason);
    }

    private ImportedRow track(long number, String id, List<String> fields) {
        boolean isNew = seen.add(id);
        if (isNew) {
            tracks.add(listed(id, fields));
        }
        return ImportedRow.track(number, result(isNew), id);
    }

    private Listed listed(String id, List<String> fields) {
        int position =
                field(fields, "position")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(tracks.size());
        List<Artist> artists =
                field(fields, "artist").stream().map(name -> new Artist(null, name)).toList();
        return new Listed(
                position,
                EntryKind.TRACK,
                id,
                field(fields, "title").orElse(""),
                artists,
                null,
                field(fields, "isrc").flatMap(Isrc::parse).map(Isrc::code).orElse(null),
                Listed.instant(field(fields, "added_at").orElse(null)),
                null);
    }

    private static ImportedRow.Result result(boolean isNew) {
        return isNew ? ImportedRow.Result.TAKEN : ImportedRow.Result.DUPLICATE;
    }

    private Optional<String> field(List<String> fields, String column) {
        int index = header.indexOf(column);
        return Stream.of(index)
                .filter(i -> i >= 0 && i < fields.size())
                .map(i -> fields.get(i).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
