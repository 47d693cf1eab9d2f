package live.pubco.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A watched playlist and its last listing; written by the sink only. */
@Entity
@Immutable
@Table(name = "playlist")
class PlaylistRow {

    @Id
    @Column(name = "playlist_id")
    String playlistId;

    String name;
    String description;
    String curator;
    String type;
    String status;
    String reason;

    @Column(name = "cover_url")
    String coverUrl;

    Long followers;
    Integer total;
    String[] tags;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "last_refresh_at")
    Instant lastRefreshAt;

    @Column(name = "next_refresh_at")
    Instant nextRefreshAt;

    @Column(name = "taken_at")
    Instant takenAt;

    String source;
    Boolean complete;
    int listed;
    int skipped;
}
