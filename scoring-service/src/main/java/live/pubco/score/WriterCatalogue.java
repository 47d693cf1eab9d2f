package live.pubco.score;

import java.time.Instant;
import java.util.Map;

/**
 * A writer's recent works as the registry knows them.
 *
 * @param checkedAt the day for which they were gathered
 * @param works by song code: whether a publisher is on the writer's share
 */
public record WriterCatalogue(Instant checkedAt, Map<String, Boolean> works) {

    public WriterCatalogue {
        works = Map.copyOf(works);
    }
}
