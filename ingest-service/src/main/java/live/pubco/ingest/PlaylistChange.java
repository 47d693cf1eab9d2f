package live.pubco.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is to be different about a watched playlist; what is null stays as it is.
 *
 * @param every distance between refreshes, ISO 8601
 */
record PlaylistChange(List<String> tags, Duration every, Boolean paused) {

    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(366);

    /** Why the change is not accepted; empty when it is. */
    Optional<String> refusal() {
        boolean isAccepted =
                every == null || (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0);
        return isAccepted ? Optional.empty() : Optional.of("between PT1H and P366D is accepted");
    }
}
