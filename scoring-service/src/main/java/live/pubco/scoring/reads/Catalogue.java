package live.pubco.scoring.reads;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.scoring.Problem;
import live.pubco.scoring.reference.References;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what the sink wrote. */
@ApplicationScoped
public class Catalogue {

    private static final String COUNTS =
            "SELECT outcome, tier, count(*) FROM track GROUP BY outcome, tier";
    private static final String LISTED =
            "SELECT count(*) FROM (SELECT DISTINCT track_id FROM listing_entry"
                    + " WHERE track_id IS NOT NULL) listed";
    private static final String TRENDS =
            "SELECT track_id, opportunity FROM score_history WHERE track_id IN (:ids)"
                    + " AND as_of > now() - interval '56 days' ORDER BY track_id, as_of";

    private final References references;

    Catalogue(References references) {
        this.references = references;
    }

    @WithSession
    public Uni<TrackPage> tracks(TrackQuery query) {
        return session(
                session ->
                        read(session, query.sql(), query.values(), query.limit(), TrackRow.class)
                                .map(rows -> Slice.of(rows, query.limit(), query::cursor))
                                .flatMap(
                                        slice ->
                                                trends(session, slice.rows())
                                                        .map(trends -> page(slice, trends))));
    }

    private static TrackPage page(Slice<TrackRow> slice, Map<String, List<Double>> trends) {
        return new TrackPage(
                slice.rows().stream()
                        .map(row -> TrackView.of(row, trends.getOrDefault(row.trackId, List.of())))
                        .toList(),
                slice.next());
    }

    private static Uni<Map<String, List<Double>>> trends(
            Mutiny.Session session, List<TrackRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createNativeQuery(TRENDS, Object[].class)
                .setParameter("ids", rows.stream().map(row -> row.trackId).toList())
                .getResultList()
                .map(
                        scores ->
                                scores.stream()
                                        .collect(
                                                Collectors.groupingBy(
                                                        score -> (String) score[0],
                                                        HashMap::new,
                                                        Collectors.mapping(
                                                                score -> (Double) score[1],
                                                                Collectors.toList()))));
    }

    /** A track's row with its documents. */
    public record Documents(
            TrackView track, Map<String, TrailStep> trail, TrackDocument document, byte[] record) {}

    @WithSession
    public Uni<Documents> track(String id) {
        return session(
                session ->
                        session.find(TrackRow.class, id)
                                .onItem()
                                .ifNull()
                                .failWith(() -> Problem.missing("no scored track " + id))
                                .flatMap(row -> documents(session, row)));
    }

    private static Uni<Documents> documents(Mutiny.Session session, TrackRow row) {
        return session.find(TrackDocument.class, row.trackId)
                .flatMap(
                        document ->
                                session.find(
                                                ScoreRow.class,
                                                new ScoreRow.Key(
                                                        row.trackId, row.asOf, row.versions))
                                        .flatMap(
                                                score ->
                                                        trends(session, List.of(row))
                                                                .map(
                                                                        trends ->
                                                                                documents(
                                                                                        row,
                                                                                        document,
                                                                                        score,
                                                                                        trends))));
    }

    private static Documents documents(
            TrackRow row,
            TrackDocument document,
            ScoreRow score,
            Map<String, List<Double>> trends) {
        List<Double> trend = trends.getOrDefault(row.trackId, List.of());
        return new Documents(TrackView.of(row, trend), row.trail, document, score.record);
    }

    @WithSession
    public Uni<PlaylistPage> playlists(PlaylistQuery query) {
        return session(
                session ->
                        read(session, query.sql(), query.values(), query.limit(), PlaylistRow.class)
                                .map(rows -> Slice.of(rows, query.limit(), query::cursor))
                                .map(
                                        slice ->
                                                new PlaylistPage(
                                                        slice.rows().stream()
                                                                .map(this::view)
                                                                .toList(),
                                                        slice.next())));
    }

    @WithSession
    public Uni<PlaylistView> playlist(String id) {
        return session(
                session ->
                        session.find(PlaylistRow.class, id)
                                .onItem()
                                .ifNull()
                                .failWith(() -> Problem.missing("no playlist " + id))
                                .map(this::view));
    }

    private PlaylistView view(PlaylistRow row) {
        return PlaylistView.of(row, references.known());
    }

    @WithSession
    Uni<Summary> summary() {
        return session(
                session ->
                        session.createNativeQuery(COUNTS, Object[].class)
                                .getResultList()
                                .map(rows -> rows.stream().map(Catalogue::count).toList())
                                .flatMap(
                                        counts ->
                                                session.createNativeQuery(LISTED, Long.class)
                                                        .getSingleResult()
                                                        .map(
                                                                listed ->
                                                                        Summary.of(
                                                                                counts, listed))));
    }

    private static Summary.Count count(Object[] row) {
        return new Summary.Count((String) row[0], (String) row[1], (Long) row[2]);
    }

    /** Reads one row more than a page shows. */
    static <R> Uni<List<R>> read(
            Mutiny.Session session, String sql, List<Object> values, int limit, Class<R> type) {
        var query = session.createNativeQuery(sql, type);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setMaxResults(limit + 1).getResultList();
    }

    static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(session -> work.apply(session));
    }
}
