package live.pubco.scoring.alerts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Webhooks that are to be sent; a replica that dies with some leaves them to the others. */
@ApplicationScoped
class DeliveryStore {

    private static final String CLAIM =
            "UPDATE delivery d SET attempts = d.attempts + 1, next_at = now() + interval '1 minute'"
                    + " FROM alert a JOIN watch_rule r ON r.rule_id = a.rule_id"
                    + " WHERE a.alert_id = d.alert_id AND r.webhook_url IS NOT NULL"
                    + " AND d.alert_id IN (SELECT alert_id FROM delivery WHERE next_at <= now()"
                    + " ORDER BY next_at LIMIT 20 FOR UPDATE SKIP LOCKED)"
                    + " RETURNING d.alert_id, d.attempts, r.webhook_url, r.webhook_secret, r.name,"
                    + " a.event, a.track_id, a.text, a.raised_at";

    private final Pool pool;

    DeliveryStore(Pool pool) {
        this.pool = pool;
    }

    /** A webhook to send, and the how manieth attempt it is. */
    record Due(
            String alertId,
            int attempt,
            String url,
            String secret,
            String rule,
            String event,
            String trackId,
            String text,
            Instant raisedAt) {

        private static Due read(Row row) {
            return new Due(
                    row.getString(0),
                    row.getInteger(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getOffsetDateTime(8).toInstant());
        }
    }

    Uni<List<Due>> claim() {
        return pool.query(CLAIM)
                .execute()
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(Due::read)
                                        .toList());
    }

    Uni<Void> delivered(String alertId, String answer) {
        return settle("delivered_at = now(), next_at = NULL", alertId, answer);
    }

    Uni<Void> givenUp(String alertId, String answer) {
        return settle("next_at = NULL", alertId, answer);
    }

    Uni<Void> again(String alertId, long pauseMillis, String answer) {
        return pool.preparedQuery(
                        "UPDATE delivery SET next_at = now() + $3 * interval '1 millisecond',"
                                + " answer = $2 WHERE alert_id = $1")
                .execute(Tuple.of(alertId, answer, (double) pauseMillis))
                .replaceWithVoid();
    }

    private Uni<Void> settle(String change, String alertId, String answer) {
        return pool.preparedQuery(
                        "UPDATE delivery SET " + change + ", answer = $2 WHERE alert_id = $1")
                .execute(Tuple.of(alertId, answer))
                .replaceWithVoid();
    }
}
