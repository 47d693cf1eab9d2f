package live.pubco.scoring.reads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A score that a track had, with the record it was made from. */
@Entity
@Immutable
@IdClass(ScoreRow.Key.class)
@Table(name = "score_history")
class ScoreRow {

    record Key(String trackId, Instant asOf, String versions) implements Serializable {}

    @Id
    @Column(name = "track_id")
    String trackId;

    @Id
    @Column(name = "as_of")
    Instant asOf;

    @Id String versions;

    double opportunity;
    double low;
    double high;
    double confidence;
    String tier;
    double momentum;
    double discovery;
    double social;
    double independence;
    byte[] record;
}
