package live.pubco.ingest;

import java.util.List;

/** What a playlist-added event says, whatever envelope it came in. */
sealed interface AddedEvent {

    /**
     * An event that names a playlist somehow.
     *
     * @param reference link, URI or bare id
     * @param requestedBy may be null
     * @param requestId may be null
     */
    record Readable(String reference, List<String> tags, String requestedBy, String requestId)
            implements AddedEvent {}

    /** Bytes that are no playlist-added event, and why. */
    record Unreadable(String reason, Throwable cause) implements AddedEvent {
        Unreadable(String reason) {
            this(reason, null);
        }
    }
}
