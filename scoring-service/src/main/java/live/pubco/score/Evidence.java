package live.pubco.score;

import java.time.Instant;
import java.util.Optional;
import live.pubco.schemas.ObservationStatus;

/**
 * What one group of sources says about a writer.
 *
 * @param fact empty when the group was asked in vain
 * @param coverage before ageing: how sure the source is that it speaks of this writer
 * @param text in words
 */
record Evidence(
        Group group,
        ObservationStatus status,
        Optional<Fact> fact,
        double coverage,
        String source,
        Instant observedAt,
        String text) {

    Evidence {
        if (status != ObservationStatus.OK || fact.isEmpty() || !(coverage >= 0)) {
            coverage = 0;
        }
        coverage = Math.min(1, coverage);
    }

    static Evidence missing(Group group, ObservationStatus status, String source, String text) {
        return new Evidence(group, status, Optional.empty(), 0, source, null, text);
    }
}
