package live.pubco.ingest;

import java.util.Optional;

/** What one source tells about a playlist as a whole; a field it does not tell is null. */
record Metadata(
        String name,
        String description,
        String curator,
        String curatorId,
        String coverUrl,
        Long followers,
        Integer total,
        String snapshotId,
        Long chartmetricId) {

    /** This source's word where it has one, else the other's. */
    Metadata or(Metadata other) {
        return new Metadata(
                first(name, other.name),
                first(description, other.description),
                first(curator, other.curator),
                first(curatorId, other.curatorId),
                first(coverUrl, other.coverUrl),
                first(followers, other.followers),
                first(total, other.total),
                first(snapshotId, other.snapshotId),
                first(chartmetricId, other.chartmetricId));
    }

    private static <T> T first(T own, T other) {
        return Optional.ofNullable(own).orElse(other);
    }
}
