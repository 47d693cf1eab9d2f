package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;

/**
 * What scouts said, to be shown as soon as it is said. Where it counts is the record: it comes back
 * from the chain with the word in it.
 */
@ApplicationScoped
public class ScoutWords {

    private static final int MOST = 200;
    private static final String KEEP =
            "INSERT INTO scout_word (about, kind, target, value, said_by, note, said_at, expires_at)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                    + " ON CONFLICT (about, kind, target) DO UPDATE SET value = excluded.value,"
                    + " said_by = excluded.said_by, note = excluded.note,"
                    + " said_at = excluded.said_at, expires_at = excluded.expires_at";
    private static final String SAID =
            "SELECT kind, target, value, said_by, note, said_at, expires_at FROM scout_word"
                    + " WHERE about = ?1 ORDER BY said_at DESC";

    private final Pool pool;
    private final Reads reads;

    ScoutWords(Pool pool, Reads reads) {
        this.pool = pool;
        this.reads = reads;
    }

    /** A word as it stands. */
    public record Said(
            OverrideKind kind,
            String target,
            String value,
            String by,
            String note,
            Instant at,
            Instant expiresAt) {

        private static Said read(Cells row) {
            return new Said(
                    OverrideKind.valueOf(row.text()),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.instant());
        }

        static Said of(ScoutOverride word) {
            return new Said(
                    word.getKind(),
                    word.getTarget(),
                    word.getValue(),
                    word.getBy(),
                    word.getNote().orElse(null),
                    word.getAt(),
                    word.getExpiresAt().orElse(null));
        }
    }

    public static String aboutTrack(String id) {
        return "track:" + id;
    }

    public static String aboutWriter(String key) {
        return "writer:" + key;
    }

    public Uni<Void> keep(String about, ScoutOverride word) {
        Tuple values =
                Tuple.tuple()
                        .addString(about)
                        .addString(word.getKind().name())
                        .addString(word.getTarget())
                        .addString(word.getValue())
                        .addString(word.getBy())
                        .addString(word.getNote().orElse(null))
                        .addValue(word.getAt().atOffset(ZoneOffset.UTC))
                        .addValue(
                                word.getExpiresAt()
                                        .map(at -> at.atOffset(ZoneOffset.UTC))
                                        .orElse(null));
        return pool.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    /** The latest first. */
    public Uni<List<Said>> about(String about) {
        return reads.list(Reads.Query.of(SAID, MOST, about), Said::read);
    }

    public Uni<Void> forget(String about) {
        return pool.preparedQuery("DELETE FROM scout_word WHERE about = $1")
                .execute(Tuple.of(about))
                .replaceWithVoid();
    }
}
