package live.pubco.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** For how many tracks a phase ended in a status. */
@Entity
@Immutable
@IdClass(PhaseOutcome.Key.class)
@Table(name = "phase_outcome")
class PhaseOutcome {

    record Key(String phase, String status) implements Serializable {}

    @Id String phase;
    @Id String status;
    long tracks;
}
