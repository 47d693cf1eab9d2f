package live.pubco.scoring.alerts;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.pubco.scoring.reads.Cells;
import live.pubco.scoring.reads.Conditions;
import live.pubco.scoring.reads.Cursor;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.Reads;
import live.pubco.scoring.reads.Slice;
import live.pubco.scoring.reads.TrackFacts;
import live.pubco.scoring.reads.TrackFilter;

/** Rules and what they raised, in PostgreSQL. */
@ApplicationScoped
public class AlertStore {

    private static final String RULES =
            "SELECT rule_id, name, events, playlists, writers, tiers, min_open_share, webhook_url,"
                    + " created_by, created_at FROM watch_rule ORDER BY created_at, rule_id";
    private static final String ADD =
            "INSERT INTO watch_rule (rule_id, name, events, playlists, writers, tiers,"
                    + " min_open_share, webhook_url, webhook_secret, created_by, created_at)"
                    + " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    private static final String RAISE =
            "WITH told AS (INSERT INTO alert (alert_id, rule_id, event, track_id, text, raised_at)"
                    + " SELECT a.alert_id, a.rule_id, a.event, a.track_id, a.text, a.raised_at"
                    + " FROM jsonb_to_recordset($1::jsonb) AS a(alert_id text, rule_id text,"
                    + " event text, track_id text, text text, raised_at timestamptz)"
                    + " JOIN watch_rule r ON r.rule_id = a.rule_id"
                    + " JOIN track t ON t.track_id = a.track_id"
                    + " ON CONFLICT DO NOTHING RETURNING alert_id, rule_id)"
                    + " INSERT INTO delivery (alert_id, next_at) SELECT told.alert_id, now()"
                    + " FROM told JOIN watch_rule r USING (rule_id)"
                    + " WHERE r.webhook_url IS NOT NULL ON CONFLICT DO NOTHING";
    private static final String SEEN =
            "SELECT a.alert_id, a.rule_id, r.name, a.event, a.track_id, t.title, a.text,"
                    + " a.raised_at, a.seen_at, d.attempts, d.delivered_at, d.next_at, d.answer"
                    + " FROM alert a JOIN watch_rule r ON r.rule_id = a.rule_id"
                    + " JOIN track t ON t.track_id = a.track_id"
                    + " LEFT JOIN delivery d ON d.alert_id = a.alert_id";

    private static final String KNOWN_RULES = "watch-rules";

    private final Pool pool;
    private final Reads reads;
    private final Cache known;

    AlertStore(Pool pool, Reads reads, @CacheName(KNOWN_RULES) Cache known) {
        this.pool = pool;
        this.reads = reads;
        this.known = known;
    }

    /** An alert as lists show it; the last four are of its webhook, where it has one. */
    public record Told(
            String alertId,
            String ruleId,
            String ruleName,
            WatchRule.Event event,
            String trackId,
            String title,
            String text,
            Instant raisedAt,
            Instant seenAt,
            Integer attempts,
            Instant deliveredAt,
            Instant nextAttemptAt,
            String answer) {

        private static Told read(Cells row) {
            return new Told(
                    row.text(),
                    row.text(),
                    row.text(),
                    WatchRule.Event.valueOf(row.text()),
                    row.text(),
                    row.text(),
                    row.text(),
                    row.instant(),
                    row.instant(),
                    row.whole(),
                    row.instant(),
                    row.instant(),
                    row.text());
        }
    }

    /** A page of alerts, the latest first. */
    public record Page(List<Told> alerts, String next) {}

    /** All rules; those that another replica took may be missing for as long as they are cached. */
    public Uni<List<WatchRule>> rules() {
        return known.getAsync(RULES, query -> storedRules());
    }

    private Uni<List<WatchRule>> storedRules() {
        return pool.query(RULES)
                .execute()
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(WatchRule::read)
                                        .toList());
    }

    Uni<Void> add(WatchRule rule, String secret) {
        Tuple values =
                Tuple.tuple()
                        .addString(rule.ruleId())
                        .addString(rule.name())
                        .addArrayOfString(rule.events().toArray(String[]::new))
                        .addArrayOfString(rule.playlists().toArray(String[]::new))
                        .addArrayOfString(rule.writers().toArray(String[]::new))
                        .addArrayOfString(rule.tiers().toArray(String[]::new))
                        .addDouble(rule.minOpenShare())
                        .addString(rule.webhookUrl())
                        .addString(secret)
                        .addString(rule.createdBy())
                        .addValue(rule.createdAt().atOffset(ZoneOffset.UTC));
        return pool.preparedQuery(ADD).execute(values).chain(known::invalidateAll);
    }

    /** Whether there was such a rule; its alerts go with it. */
    Uni<Boolean> remove(String ruleId) {
        return pool.preparedQuery("DELETE FROM watch_rule WHERE rule_id = $1")
                .execute(Tuple.of(ruleId))
                .call(known::invalidateAll)
                .map(result -> result.rowCount() > 0);
    }

    Uni<Map<String, TrackFacts>> facts(Collection<String> trackIds) {
        return pool.preparedQuery(TrackFacts.SELECT)
                .execute(Tuple.of(trackIds.toArray(String[]::new)))
                .map(
                        rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(TrackFacts::read)
                                        .collect(
                                                Collectors.toMap(
                                                        TrackFacts::trackId, facts -> facts)));
    }

    /** Keeps alerts that are not kept yet, each with its webhook to be sent. */
    Uni<Void> raise(List<Alerts.Alert> alerts) {
        JsonArray rows = new JsonArray();
        alerts.forEach(
                alert ->
                        rows.add(
                                new JsonObject()
                                        .put("alert_id", alert.alertId())
                                        .put("rule_id", alert.ruleId())
                                        .put("event", alert.event().name())
                                        .put("track_id", alert.trackId())
                                        .put("text", alert.text())
                                        .put("raised_at", alert.raisedAt().toString())));
        return pool.preparedQuery(RAISE).execute(Tuple.of(rows)).replaceWithVoid();
    }

    public Uni<Page> page(String after, String limit) {
        Conditions conditions = new Conditions();
        TrackFilter.given(after)
                .map(cursor -> Cursor.read(cursor, 2))
                .ifPresent(
                        texts ->
                                conditions.add(
                                        "(a.raised_at, a.alert_id) < (?, ?)",
                                        Inputs.moment("after", texts.get(0)),
                                        texts.get(1)));
        int size = Inputs.limit(limit);
        String sql = SEEN + conditions.where() + " ORDER BY a.raised_at DESC, a.alert_id DESC";
        return reads.list(new Reads.Query(sql, conditions.values(), size), Told::read)
                .map(rows -> Slice.of(rows, size, AlertStore::cursor))
                .map(slice -> new Page(slice.rows(), slice.next()));
    }

    private static String cursor(Told last) {
        return Cursor.of(List.of(last.raisedAt().toString(), last.alertId()));
    }

    Uni<Long> unseen() {
        return pool.query("SELECT count(*) FROM alert WHERE seen_at IS NULL")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Integer> see() {
        return pool.query("UPDATE alert SET seen_at = now() WHERE seen_at IS NULL")
                .execute()
                .map(result -> result.rowCount());
    }
}
