package live.pubco.scoring.reads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A watched playlist, its last listing and what it is worth. */
@Entity
@Immutable
@Table(name = "playlist_overview")
class PlaylistRow {

    @Id
    @Column(name = "playlist_id")
    String playlistId;

    @Column(name = "name_key")
    String nameKey;

    String name;
    String description;
    String curator;
    String type;
    String status;
    String reason;

    @Column(name = "cover_url")
    String coverUrl;

    Long followers;

    @Column(name = "followers_gained")
    Long followersGained;

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
    int skipped;
    long tracks;
    long scored;
    long open;
    long unpublished;
    long leads;
    Double median;
    long added;
    long removed;

    @Column(name = "bot_risk")
    long botRisk;
}
