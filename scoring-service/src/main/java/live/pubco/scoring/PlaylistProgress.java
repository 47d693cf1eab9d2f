package live.pubco.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** How far a playlist has come. */
@Entity
@Immutable
@Table(name = "playlist_progress")
class PlaylistProgress {

    @Id
    @Column(name = "playlist_id")
    String playlistId;

    long tracks;
    long scored;
    long open;
    long leads;
    Double median;
}
