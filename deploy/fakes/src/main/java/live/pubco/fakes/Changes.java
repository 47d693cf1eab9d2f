package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happens in the invented world on request: a playlist gets new tracks, a writer signs. */
final class Changes {
    private final Catalogue catalogue;
    private final Clock clock;

    Changes(World world) {
        this.catalogue = world.catalogue();
        this.clock = world.clock();
    }

    /**
     * Takes tracks from the top, and adds others at the end: those of other playlists first, or,
     * asked for new ones, such as stand on no sample playlist.
     */
    Optional<Playlist> playlist(String id, JsonObject wanted) {
        Predicate<Track> from =
                wanted.getBoolean("new", false) ? this::isOnNoSample : track -> true;
        return catalogue
                .playlist(id)
                .map(
                        p ->
                                changed(
                                        p,
                                        wanted.getInteger("remove", 1),
                                        wanted.getInteger("add", 1),
                                        from));
    }

    private boolean isOnNoSample(Track track) {
        return catalogue.playlistsOf(track).stream()
                .noneMatch(p -> p.kind() == Playlist.Kind.SAMPLE);
    }

    private Playlist changed(Playlist playlist, int remove, int add, Predicate<Track> from) {
        List<Playlist.Entry> entries = new ArrayList<>(playlist.entries());
        entries.stream()
                .filter(e -> e.track().isPresent())
                .limit(remove)
                .toList()
                .forEach(entries::remove);
        List<Track> present = playlist.tracks();
        catalogue.tracks().stream()
                .filter(t -> !present.contains(t))
                .filter(from)
                .limit(add)
                .map(t -> new Playlist.Entry(Playlist.Type.TRACK, Optional.of(t), clock.instant()))
                .forEach(entries::add);
        Playlist changed =
                new Playlist(
                        playlist.index(),
                        playlist.id(),
                        playlist.name(),
                        playlist.kind(),
                        playlist.followers(),
                        List.copyOf(entries));
        catalogue.put(changed);
        return changed;
    }

    /** All open shares of a work, or those of one writer, go to an independent publisher. */
    Optional<Work> sign(String songCode, JsonObject wanted) {
        String ipi = wanted.getString("ipi");
        Publisher publisher =
                new Publisher(
                        wanted.getString("publisher", "NORTHERN OAK SONGS LLC"),
                        "indie",
                        Identifiers.ipi(5_900_000),
                        "P88888");
        return catalogue
                .work(songCode)
                .map(
                        work -> {
                            Work signed = signed(work, ipi, publisher);
                            catalogue.put(signed);
                            return signed;
                        });
    }

    private static Work signed(Work work, String ipi, Publisher publisher) {
        List<Work.Share> shares =
                work.shares().stream()
                        .map(s -> concerns(s, ipi) ? signed(s, publisher) : s)
                        .toList();
        return new Work(work.songCode(), work.title(), work.iswcs(), work.mbid(), shares);
    }

    private static boolean concerns(Work.Share share, String ipi) {
        return share.open() && (ipi == null || ipi.equals(share.writer().ipi()));
    }

    private static Work.Share signed(Work.Share share, Publisher publisher) {
        Story.Claim claim = new Story.Claim(Story.Status.INDIE_PUBLISHED, share.claim().share());
        return new Work.Share(
                share.writer(), share.role(), claim, Optional.of(publisher), Optional.empty());
    }
}
