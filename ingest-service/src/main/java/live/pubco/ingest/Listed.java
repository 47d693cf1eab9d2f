package live.pubco.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.Hints;

/** One entry of a listing; everything but position and kind may be unknown, and is null then. */
record Listed(
        int position,
        EntryKind kind,
        String trackId,
        String title,
        List<Artist> artists,
        Long durationMs,
        String isrc,
        Instant addedAt,
        Hints hints) {

    Listed {
        artists = List.copyOf(artists);
    }

    /** An entry that is no track: it keeps its place, and nothing more is done with it. */
    static Listed skipped(int position, EntryKind kind, String title, Instant addedAt) {
        return new Listed(position, kind, null, title, List.of(), null, null, addedAt, null);
    }

    static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
