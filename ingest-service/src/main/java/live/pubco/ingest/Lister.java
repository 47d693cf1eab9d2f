package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import live.pubco.schemas.Hints;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;

/**
 * Looks at a playlist once: what it is, what stands on it, and the records of both. Every step can
 * be repeated: the refresh keeps its id, and the registry changes only when all else is written.
 */
@ApplicationScoped
class Lister {

    private final PlaylistMetadata metadata;
    private final Sources sources;
    private final Playlists playlists;
    private final ListingRecords records;
    private final Schedule schedule;

    Lister(
            PlaylistMetadata metadata,
            Sources sources,
            Playlists playlists,
            ListingRecords records,
            Schedule schedule) {
        this.metadata = metadata;
        this.sources = sources;
        this.playlists = playlists;
        this.records = records;
        this.schedule = schedule;
    }

    Uni<Void> list(Playlist playlist, Trace trace) {
        return metadata.ask(playlist.getPlaylistId()).flatMap(told -> list(playlist, told, trace));
    }

    private Uni<Void> list(Playlist playlist, PlaylistMetadata.Both told, Trace trace) {
        UnaryOperator<Playlist> describe =
                known -> told.merged().map(m -> Registration.described(known, m)).orElse(known);
        if (isUnchanged(playlist, told)) {
            return conclude(playlist, trace, known -> unchanged(describe.apply(known)));
        }
        return sources.list(playlist.getPlaylistId(), told)
                .flatMap(
                        outcome ->
                                outcome.result() instanceof ListingRace.Won won
                                        ? write(
                                                describe.apply(playlist),
                                                won.listing(),
                                                outcome.hints(),
                                                trace)
                                        : conclude(
                                                playlist,
                                                trace,
                                                known ->
                                                        lost(
                                                                describe.apply(known),
                                                                (ListingRace.Lost)
                                                                        outcome.result())));
    }

    /** Only a complete listing leaves its version behind, so an equal one is complete as well. */
    private static boolean isUnchanged(Playlist playlist, PlaylistMetadata.Both told) {
        return told.snapshotId().isPresent()
                && told.snapshotId().equals(playlist.getSourceSnapshotId());
    }

    private Uni<Void> write(
            Playlist described, Listing listing, Map<String, Hints> hints, Trace trace) {
        return records.write(described, listing, hints, trace)
                .flatMap(
                        written ->
                                conclude(
                                        described,
                                        trace,
                                        known -> listed(known, described, listing)));
    }

    /** Applied to the newest record, since tags or schedule may have changed meanwhile. */
    private Uni<Void> conclude(Playlist done, Trace trace, UnaryOperator<Playlist> change) {
        Optional<Playlist> known = playlists.find(done.getPlaylistId());
        boolean isSameRefresh =
                known.filter(p -> p.getStatus() == PlaylistStatus.LISTING)
                        .filter(p -> p.getLastRefreshId().equals(done.getLastRefreshId()))
                        .isPresent();
        return isSameRefresh || known.isEmpty()
                ? playlists.save(change.apply(known.orElse(done)), trace).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Playlist listed(Playlist known, Playlist described, Listing listing) {
        Playlist told =
                Playlist.newBuilder(described)
                        .setTags(known.getTags())
                        .setEvery(known.getEvery().orElse(null))
                        .setCron(known.getCron().orElse(null))
                        .setStatistics(known.getStatistics())
                        .build();
        return Registration.listed(told, listing, schedule.now(), schedule.nextRefresh(told));
    }

    private Playlist unchanged(Playlist playlist) {
        return Registration.unchanged(playlist, schedule.now(), schedule.nextRefresh(playlist));
    }

    private Playlist lost(Playlist playlist, ListingRace.Lost lost) {
        return lost.worthAnotherTry()
                ? Registration.postponed(playlist, lost.reason(), schedule.nextTry())
                : Registration.failed(playlist, lost.reason());
    }
}
