package live.pubco.scoring.reads;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import live.pubco.score.TrackScore;
import live.pubco.scoring.Json;
import org.hibernate.annotations.Immutable;

/** A track's whole score; apart from the row, because lists do not need it. */
@Entity
@Immutable
@Table(name = "track")
class TrackDocument {

    @Id
    @Column(name = "track_id")
    String trackId;

    byte[] score;

    TrackScore score() {
        try {
            return Json.MAPPER.readValue(score, TrackScore.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
