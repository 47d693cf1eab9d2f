package live.pubco.scoring.reads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    @Column(name = "title_key")
    String titleKey;

    String[] artists;

    @Column(name = "cover_url")
    String coverUrl;

    String[] isrcs;

    @Column(name = "release_date")
    String releaseDate;

    @Column(name = "released_on")
    LocalDate releasedOn;

    String label;

    @Column(name = "label_tier")
    String labelTier;

    @Column(name = "playlist_ids")
    String[] playlistIds;

    int playlists;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    String work;

    @Column(name = "as_of")
    Instant asOf;

    double opportunity;
    double low;
    double high;
    double confidence;
    String tier;
    double momentum;
    double discovery;
    double social;
    double independence;

    @Column(name = "open_share")
    Double openShare;

    String[] flags;
    String[] tags;
    String versions;

    @JdbcTypeCode(SqlTypes.JSON)
    Writers writers;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, TrailStep> trail;

    /** An object, because the reactive driver reads no bare array. */
    record Writers(List<TrackView.WriterView> writers) {}
}
