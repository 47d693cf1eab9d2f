package live.pubco.ingest;

import java.util.List;

/**
 * Somebody wants a playlist to be watched.
 *
 * @param requestedBy who asks; may be null
 * @param requestId the asker's own id of this request; may be null
 */
record AddRequest(
        String playlistId, List<String> tags, String requestedBy, String requestId, Trace trace) {

    AddRequest {
        tags = List.copyOf(tags);
    }
}
