package live.pubco.scoring.reads;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/** How a phase ended for a track. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TrailStep(
        String status,
        Instant startedAt,
        Instant finishedAt,
        Integer attempts,
        Integer upstreamCalls,
        String reason,
        Instant checkedAt,
        Instant freshUntil,
        String matchMethod) {}
