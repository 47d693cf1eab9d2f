package live.pubco.score;

import java.util.List;
import live.pubco.schemas.PublishingStatus;

/**
 * A writer's publishing with its proof.
 *
 * @param key name number, else MusicBrainz id, else the name within the work
 * @param share percent of the work; null where The MLC does not tell
 * @param proof one line: work, party, date
 */
public record WriterScore(
        String key,
        String name,
        String ipi,
        String mbid,
        PublishingStatus status,
        Double share,
        double independence,
        double low,
        double high,
        double evidence,
        String proof,
        List<Contribution> contributions) {

    public WriterScore {
        contributions = List.copyOf(contributions);
    }
}
