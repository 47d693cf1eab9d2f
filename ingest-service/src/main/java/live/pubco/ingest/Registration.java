package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import live.pubco.schemas.PlaylistType;

/** How the record of a playlist changes; pure, so that doing a step again gives the same record. */
final class Registration {

    private static final String EDITORIAL = "37i9dQ";
    private static final int REQUESTS_KEPT = 50;

    private Registration() {}

    /** A playlist that has just been added, or added again after it was deleted or had failed. */
    static Playlist added(AddRequest request, Optional<Playlist> before, Instant now) {
        Playlist.Builder playlist =
                before.map(Playlist::newBuilder).orElseGet(() -> fresh(request.playlistId(), now));
        return playlist.setStatus(PlaylistStatus.LISTING)
                .setReason(null)
                .setTags(tags(before, request.tags()))
                .setRequestedBy(request.requestedBy())
                .setLastRefreshId(refreshId(request, before))
                .setRequestedRefreshIds(requested(request, before))
                .setNextRefreshAt(null)
                .setSourceSnapshotId(null)
                .build();
    }

    private static List<String> requested(AddRequest request, Optional<Playlist> before) {
        List<String> known = before.map(Playlist::getRequestedRefreshIds).orElseGet(List::of);
        return request.requestId() == null ? known : with(known, refreshId(request, before));
    }

    private static List<String> with(List<String> known, String refreshId) {
        List<String> all = new ArrayList<>(known);
        all.remove(refreshId);
        all.add(refreshId);
        return List.copyOf(all.subList(Math.max(0, all.size() - REQUESTS_KEPT), all.size()));
    }

    /** When it is to be looked at again; empty while that is under way or nobody waits for it. */
    static Optional<Instant> dueAt(Playlist playlist) {
        return switch (playlist.getStatus()) {
            case WATCHED, LISTING -> playlist.getNextRefreshAt();
            case PAUSED, FAILED, DELETED -> Optional.empty();
        };
    }

    /** Whether this refresh was begun before, by the same request. */
    static boolean isRepeated(Playlist playlist, String refreshId) {
        return playlist.getRequestedRefreshIds().contains(refreshId)
                || playlist.getLastRefreshId().filter(refreshId::equals).isPresent();
    }

    private static Playlist.Builder fresh(String playlistId, Instant now) {
        return Playlist.newBuilder()
                .setPlaylistId(playlistId)
                .setStatus(PlaylistStatus.LISTING)
                .setAddedAt(now);
    }

    /** The same request, or the same state, names the same refresh: done twice it is one. */
    static String refreshId(AddRequest request, Optional<Playlist> before) {
        String last = before.flatMap(Playlist::getLastRefreshId).orElse("");
        return refreshId(
                request.playlistId(),
                request.requestId() == null ? "after:" + last : "request:" + request.requestId());
    }

    static String refreshId(String playlistId, String cause) {
        byte[] name = (playlistId + "|" + cause).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    static List<String> tags(Optional<Playlist> before, List<String> more) {
        Set<String> tags = new LinkedHashSet<>();
        before.ifPresent(playlist -> tags.addAll(playlist.getTags()));
        tags.addAll(more);
        return List.copyOf(tags);
    }

    /** The playlist looked at once more. */
    static Playlist refreshing(Playlist playlist, String refreshId) {
        return Playlist.newBuilder(playlist)
                .setStatus(PlaylistStatus.LISTING)
                .setLastRefreshId(refreshId)
                .setNextRefreshAt(null)
                .build();
    }

    /** The same because somebody asked for it. */
    static Playlist requested(Playlist playlist, String refreshId) {
        return Playlist.newBuilder(refreshing(playlist, refreshId))
                .setRequestedRefreshIds(with(playlist.getRequestedRefreshIds(), refreshId))
                .build();
    }

    static Playlist described(Playlist playlist, Metadata told) {
        return Playlist.newBuilder(playlist)
                .setName(or(told.name(), playlist.getName()))
                .setDescription(or(told.description(), playlist.getDescription()))
                .setCurator(or(told.curator(), playlist.getCurator()))
                .setCuratorId(or(told.curatorId(), playlist.getCuratorId()))
                .setCoverUrl(or(told.coverUrl(), playlist.getCoverUrl()))
                .setFollowers(or(told.followers(), playlist.getFollowers()))
                .setTotal(or(told.total(), playlist.getTotal()))
                .setChartmetricId(or(told.chartmetricId(), playlist.getChartmetricId()))
                .setType(type(playlist, told))
                .build();
    }

    private static PlaylistType type(Playlist playlist, Metadata told) {
        boolean official =
                "spotify".equalsIgnoreCase(told.curatorId())
                        || playlist.getPlaylistId().startsWith(EDITORIAL);
        return official ? PlaylistType.OFFICIAL : playlist.getType();
    }

    private static <T> T or(T told, Optional<T> known) {
        return told == null ? known.orElse(null) : told;
    }

    static Playlist listed(Playlist playlist, Listing listing, Instant now, Instant next) {
        Metadata told =
                new Metadata(
                        playlist.getName().isPresent() ? null : listing.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        listing.total(),
                        null,
                        null);
        return Playlist.newBuilder(described(playlist, told))
                .setStatus(PlaylistStatus.WATCHED)
                .setReason(listing.complete() ? null : incomplete(listing))
                .setLastRefreshAt(now)
                .setNextRefreshAt(next)
                .setSourceSnapshotId(listing.complete() ? listing.snapshotId() : null)
                .build();
    }

    private static String incomplete(Listing listing) {
        return "incomplete: %d entries from %s"
                .formatted(listing.entries().size(), listing.source());
    }

    static Playlist unchanged(Playlist playlist, Instant now, Instant next) {
        return Playlist.newBuilder(playlist)
                .setStatus(PlaylistStatus.WATCHED)
                .setReason(null)
                .setLastRefreshAt(now)
                .setNextRefreshAt(next)
                .build();
    }

    static Playlist failed(Playlist playlist, String reason) {
        return Playlist.newBuilder(playlist)
                .setStatus(PlaylistStatus.FAILED)
                .setReason(reason)
                .setNextRefreshAt(null)
                .build();
    }

    /** Other tags, another schedule, a pause or its end; what is null stays as it is. */
    static Playlist changed(Playlist playlist, PlaylistChange change, Instant next) {
        Playlist.Builder changed = Playlist.newBuilder(playlist);
        if (change.tags() != null) {
            changed.setTags(List.copyOf(change.tags()));
        }
        if (change.isRescheduling()) {
            rescheduled(changed, change);
        }
        if (change.statistics() != null) {
            changed.setStatistics(change.statistics());
        }
        if (Boolean.TRUE.equals(change.paused())) {
            changed.setStatus(PlaylistStatus.PAUSED);
        } else if (Boolean.FALSE.equals(change.paused())
                && playlist.getStatus() == PlaylistStatus.PAUSED) {
            changed.setStatus(PlaylistStatus.WATCHED);
        }
        boolean isScheduled = playlist.getNextRefreshAt().isPresent();
        return isScheduled && change.isRescheduling()
                ? changed.setNextRefreshAt(next).build()
                : changed.build();
    }

    /** One way of naming the distance takes the place of the other. */
    static Playlist.Builder rescheduled(Playlist.Builder playlist, PlaylistChange change) {
        return playlist.setEvery(change.every() == null ? null : change.every().toString())
                .setCron(change.cron());
    }

    static Playlist deleted(Playlist playlist) {
        return Playlist.newBuilder(playlist)
                .setStatus(PlaylistStatus.DELETED)
                .setReason(null)
                .setNextRefreshAt(null)
                .build();
    }

    /** No source answered: still to be listed, but not before then. */
    static Playlist postponed(Playlist playlist, String reason, Instant until) {
        return Playlist.newBuilder(playlist)
                .setStatus(PlaylistStatus.LISTING)
                .setReason(reason)
                .setNextRefreshAt(until)
                .build();
    }

    /**
     * The next due date; an interval is spread over a tenth of itself, always the same for one
     * refresh.
     */
    static Instant next(Playlist playlist, Instant now, Duration usual) {
        if (playlist.getCron().isPresent()) {
            return CronDates.next(playlist.getCron().orElseThrow(), now);
        }
        Duration every = playlist.getEvery().map(Duration::parse).orElse(usual);
        int spread = Math.floorMod(playlist.getLastRefreshId().orElse("").hashCode(), 1000);
        return now.plus(every).plus(every.multipliedBy(spread).dividedBy(10_000));
    }
}
