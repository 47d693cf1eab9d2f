package live.pubco.scoring;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads what the sink wrote. */
@ApplicationScoped
class Catalogue implements PanacheRepositoryBase<TrackRow, String> {

    @WithSession
    Uni<TrackPage> tracks(TrackQuery query) {
        return find(query.hql(), query.parameters())
                .page(Page.ofSize(query.limit() + 1))
                .list()
                .map(rows -> page(query, rows));
    }

    private static TrackPage page(TrackQuery query, List<TrackRow> rows) {
        boolean more = rows.size() > query.limit();
        List<TrackRow> shown = more ? rows.subList(0, query.limit()) : rows;
        return new TrackPage(
                shown.stream().map(TrackView::of).toList(),
                more ? query.cursor(shown.get(shown.size() - 1)) : null);
    }

    @WithSession
    Uni<TrackDetail> track(String id) {
        return session(
                session ->
                        session.find(TrackRow.class, id)
                                .onItem()
                                .ifNull()
                                .failWith(() -> Problem.missing("no scored track " + id))
                                .flatMap(
                                        row ->
                                                session.find(TrackDocument.class, id)
                                                        .map(found -> detail(row, found))));
    }

    private static TrackDetail detail(TrackRow row, TrackDocument document) {
        return new TrackDetail(TrackView.of(row), row.score, row.trail, document.record);
    }

    @WithSession
    Uni<List<PlaylistView>> playlists() {
        return session(
                session ->
                        session.createSelectionQuery("from PlaylistRow", PlaylistRow.class)
                                .getResultList()
                                .flatMap(rows -> progress(session).map(by -> join(rows, by))));
    }

    @WithSession
    Uni<PlaylistView> playlist(String id) {
        return session(
                session ->
                        session.find(PlaylistRow.class, id)
                                .onItem()
                                .ifNull()
                                .failWith(() -> Problem.missing("no playlist " + id))
                                .flatMap(
                                        row ->
                                                session.find(PlaylistProgress.class, id)
                                                        .map(by -> PlaylistView.of(row, by))));
    }

    /** What the first page shows, read in one session. */
    record Overview(Summary summary, List<PlaylistView> playlists, TrackPage page) {}

    @WithSession
    Uni<Overview> overview(TrackQuery query) {
        return playlists()
                .flatMap(
                        playlists ->
                                session(session -> summary(session, playlists))
                                        .flatMap(
                                                summary ->
                                                        tracks(query)
                                                                .map(
                                                                        page ->
                                                                                new Overview(
                                                                                        summary,
                                                                                        playlists,
                                                                                        page))));
    }

    @WithSession
    Uni<Summary> summary() {
        return playlists().flatMap(playlists -> session(session -> summary(session, playlists)));
    }

    private static Uni<Summary> summary(Mutiny.Session session, List<PlaylistView> playlists) {
        Uni<List<Object[]>> tiers =
                session.createSelectionQuery(
                                "select tier, count(*) from TrackRow group by tier", Object[].class)
                        .getResultList();
        return tiers.flatMap(
                counts ->
                        session.createSelectionQuery("from PhaseOutcome", PhaseOutcome.class)
                                .getResultList()
                                .flatMap(
                                        outcomes ->
                                                listed(session)
                                                        .map(
                                                                listed ->
                                                                        summary(
                                                                                playlists, counts,
                                                                                outcomes,
                                                                                listed))));
    }

    private static Uni<Long> listed(Mutiny.Session session) {
        return session.createNativeQuery(
                        "SELECT count(DISTINCT track_id) FROM playlist_entry", Long.class)
                .getSingleResult();
    }

    private static Summary summary(
            List<PlaylistView> playlists,
            List<Object[]> tiers,
            List<PhaseOutcome> outcomes,
            long listed) {
        Map<String, Long> byTier = new TreeMap<>();
        tiers.forEach(row -> byTier.put((String) row[0], (Long) row[1]));
        Map<String, Map<String, Long>> phases = new TreeMap<>();
        outcomes.forEach(
                outcome ->
                        phases.computeIfAbsent(outcome.phase, phase -> new TreeMap<>())
                                .put(outcome.status, outcome.tracks));
        long scored = byTier.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(
                scored,
                listed,
                byTier,
                phases,
                playlists.stream()
                        .map(
                                p ->
                                        new Summary.Progress(
                                                p.playlistId(),
                                                p.name(),
                                                p.tracks(),
                                                p.scored(),
                                                Boolean.TRUE.equals(p.complete())))
                        .toList());
    }

    private static Uni<Map<String, PlaylistProgress>> progress(Mutiny.Session session) {
        return session.createSelectionQuery("from PlaylistProgress", PlaylistProgress.class)
                .getResultList()
                .map(
                        all ->
                                all.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        p -> p.playlistId, Function.identity())));
    }

    private static List<PlaylistView> join(
            List<PlaylistRow> rows, Map<String, PlaylistProgress> progress) {
        return rows.stream()
                // a playlist that arrives between the two reads comes with the next one
                .filter(row -> progress.containsKey(row.playlistId))
                .map(row -> PlaylistView.of(row, progress.get(row.playlistId)))
                .sorted(
                        Comparator.comparing(
                                        (PlaylistView view) ->
                                                view.name() == null ? "" : view.name(),
                                        String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(PlaylistView::playlistId))
                .toList();
    }

    private static <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Panache.getSession().flatMap(session -> work.apply(session));
    }
}
