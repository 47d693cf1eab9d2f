package live.pubco.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What became of one row of an import.
 *
 * @param row counted from 1, without the header
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportedRow(long row, Result result, String trackId, String playlistId, String reason) {

    /** The three ends of a row. */
    enum Result {
        @JsonProperty("taken")
        TAKEN,
        @JsonProperty("duplicate")
        DUPLICATE,
        @JsonProperty("unreadable")
        UNREADABLE
    }

    static ImportedRow track(long row, Result result, String trackId) {
        return new ImportedRow(row, result, trackId, null, null);
    }

    static ImportedRow playlist(long row, Result result, String playlistId) {
        return new ImportedRow(row, result, null, playlistId, null);
    }

    static ImportedRow unreadable(long row, String reason) {
        return new ImportedRow(row, Result.UNREADABLE, null, null, reason);
    }
}
