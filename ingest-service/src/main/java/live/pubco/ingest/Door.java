package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;

/** The one handler behind all ways in: a playlist added twice is one playlist. */
@ApplicationScoped
class Door {

    /** A playlist, whether it was new, and what the sources said where they were asked. */
    record Admission(Playlist playlist, boolean taken, Optional<PlaylistMetadata.Both> sources) {}

    private final Playlists playlists;
    private final PlaylistMetadata metadata;
    private final IngestSettings.Ingest settings;
    private final Clock clock;

    Door(Playlists playlists, PlaylistMetadata metadata, IngestSettings settings, Clock clock) {
        this.playlists = playlists;
        this.metadata = metadata;
        this.settings = settings.ingest();
        this.clock = clock;
    }

    /** Takes it in at once; what the playlist is will be found out with its listing. */
    Uni<Admission> admit(AddRequest request) {
        Optional<Playlist> before = playlists.find(request.playlistId());
        if (isWatched(before) || isRepeated(request, before)) {
            return admitAgain(request, before.orElseThrow());
        }
        return playlists
                .save(Registration.added(request, before, clock.instant()), request.trace())
                .map(playlist -> new Admission(playlist, true, Optional.empty()));
    }

    /** Takes it in and says what it is. */
    Uni<Admission> admitDescribed(AddRequest request) {
        Optional<Playlist> before = playlists.find(request.playlistId());
        if (isWatched(before) || isRepeated(request, before)) {
            return admitAgain(request, before.orElseThrow());
        }
        return metadata.ask(request.playlistId(), settings.metadataWait())
                .flatMap(both -> save(request, before, both));
    }

    /** Looks at the playlist once more; the same cause twice is one refresh. */
    Uni<Playlist> refresh(Playlist playlist, String cause, Trace trace) {
        String refreshId = Registration.refreshId(playlist.getPlaylistId(), cause);
        return Registration.isRepeated(playlist, refreshId)
                ? Uni.createFrom().item(playlist)
                : playlists.save(Registration.requested(playlist, refreshId), trace);
    }

    /** Takes effect from the next refresh on. */
    Uni<Playlist> change(Playlist playlist, PlaylistChange change, Trace trace) {
        Playlist.Builder scheduled = Playlist.newBuilder(playlist);
        if (change.isRescheduling()) {
            Registration.rescheduled(scheduled, change);
        }
        Instant next =
                Registration.next(scheduled.build(), clock.instant(), settings.refreshEvery());
        return playlists.save(Registration.changed(playlist, change, next), trace);
    }

    /** No longer watched; what is known of its tracks stays. */
    Uni<Playlist> delete(Playlist playlist, Trace trace) {
        return playlists.save(Registration.deleted(playlist), trace);
    }

    private Uni<Admission> save(
            AddRequest request, Optional<Playlist> before, PlaylistMetadata.Both both) {
        Playlist added = Registration.added(request, before, clock.instant());
        Playlist described =
                both.merged().map(told -> Registration.described(added, told)).orElse(added);
        return playlists
                .save(described, request.trace())
                .map(playlist -> new Admission(playlist, true, Optional.of(both)));
    }

    private Uni<Admission> admitAgain(AddRequest request, Playlist known) {
        List<String> tags = Registration.tags(Optional.of(known), request.tags());
        Uni<Playlist> kept =
                tags.equals(known.getTags())
                        ? Uni.createFrom().item(known)
                        : playlists.save(
                                Playlist.newBuilder(known).setTags(tags).build(), request.trace());
        return kept.map(playlist -> new Admission(playlist, false, Optional.empty()));
    }

    private static boolean isWatched(Optional<Playlist> playlist) {
        return playlist.map(Playlist::getStatus)
                .filter(s -> s != PlaylistStatus.FAILED && s != PlaylistStatus.DELETED)
                .isPresent();
    }

    /** A request delivered again must not bring back what was deleted since. */
    private static boolean isRepeated(AddRequest request, Optional<Playlist> before) {
        return request.requestId() != null
                && before.filter(
                                known ->
                                        Registration.isRepeated(
                                                known, Registration.refreshId(request, before)))
                        .isPresent();
    }
}
