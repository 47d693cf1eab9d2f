package live.pubco.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Everything the sources said about a track; apart from the row, because lists do not need it. */
@Entity
@Immutable
@Table(name = "track")
class TrackDocument {

    @Id
    @Column(name = "track_id")
    String trackId;

    @JdbcTypeCode(SqlTypes.JSON)
    JsonNode record;
}
