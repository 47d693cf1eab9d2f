package live.pubco.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A refresh under way, or just over, as the memory keeps it.
 *
 * @param over everything is said about it; kept for a while, so that nothing is said twice
 * @param delta what it changed, as it will be published; null when it has been
 */
record Refresh(
        String playlistId,
        String refreshId,
        long startedMs,
        long deadlineMs,
        int tracks,
        boolean over,
        byte[] delta) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Refresh read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, Refresh.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** The delta is out. */
    Refresh told() {
        return new Refresh(playlistId, refreshId, startedMs, deadlineMs, tracks, over, null);
    }

    Refresh ended() {
        return new Refresh(playlistId, refreshId, startedMs, deadlineMs, tracks, true, null);
    }
}
