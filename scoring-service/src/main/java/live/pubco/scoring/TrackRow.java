package live.pubco.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import live.pubco.score.TrackScore;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A scored track as lists show it; written by the sink only. */
@Entity
@Immutable
@Table(name = "track")
class TrackRow {

    @Id
    @Column(name = "track_id")
    String trackId;

    String title;
    String[] artists;
    String[] isrcs;

    @Column(name = "release_date")
    String releaseDate;

    @Column(name = "playlist_ids")
    String[] playlistIds;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    String search;

    @Column(name = "as_of")
    Instant asOf;

    double opportunity;
    double confidence;
    String tier;
    double momentum;
    double discovery;
    double social;
    double independence;

    @JdbcTypeCode(SqlTypes.JSON)
    TrackScore score;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, TrailStep> trail;
}
