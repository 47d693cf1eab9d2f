package live.pubco.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.EnrichedTrack;

/** Tells tracks apart that are one recording: on a single, an album and a compilation, say. */
final class Recordings {

    private final Map<String, List<Recording>> byHandle = new HashMap<>();

    /** Whether it is the first of its recording; remembers it. */
    boolean add(EnrichedTrack track) {
        Recording recording = Recording.of(track);
        boolean known =
                recording
                        .handles()
                        .flatMap(handle -> byHandle.getOrDefault(handle, List.of()).stream())
                        .anyMatch(recording::is);
        // a second release may have another code, under which a third one is found
        recording
                .handles()
                .forEach(
                        handle ->
                                byHandle.computeIfAbsent(handle, h -> new ArrayList<>(1))
                                        .add(recording));
        return !known;
    }
}
