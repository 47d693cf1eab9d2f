package live.pubco.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that exists in the invented world, and the ways to look it up. */
final class Catalogue {
    private static final int LARGE = 1000;
    private static final int SHARED_WITH_LARGE = 100;
    private static final int EDITORIAL = 150;

    private final List<Track> tracks;
    private final List<Artist> artists;
    private final Map<String, Playlist> playlistById = new LinkedHashMap<>();
    private final Map<String, Track> byId = new HashMap<>();
    private final Map<String, List<Track>> byIsrc = new LinkedHashMap<>();
    private final Map<String, Track> bySubstitute = new HashMap<>();
    private final Map<String, Track> byAlbum = new HashMap<>();
    private final Map<String, Artist> artistById = new HashMap<>();
    private final Map<String, Work> workByCode = new LinkedHashMap<>();
    private final Map<String, List<Track>> tracksByWork = new HashMap<>();
    private final Map<String, List<String>> playlistsByTrack = new HashMap<>();

    private Catalogue(List<Track> tracks, List<Artist> artists, List<Playlist> playlists) {
        this.tracks = List.copyOf(tracks);
        this.artists = List.copyOf(artists);
        this.tracks.forEach(this::index);
        this.artists.forEach(a -> artistById.put(a.id(), a));
        playlists.forEach(this::put);
    }

    static Catalogue invent(long seed, int trackCount, int playlistCount, LocalDate today) {
        TrackMaker maker = new TrackMaker(seed, today);
        List<Track> tracks = new ArrayList<>();
        List<Track> sample = more(maker, tracks, trackCount);
        PlaylistMaker playlists = new PlaylistMaker(seed, today);
        List<Playlist> all = new ArrayList<>(playlists.samples(sample, playlistCount));
        int shared = Math.min(SHARED_WITH_LARGE, sample.size());
        List<Track> large = new ArrayList<>(sample.subList(0, shared));
        large.addAll(more(maker, tracks, LARGE - shared));
        all.add(playlists.large(large));
        all.add(playlists.editorial(editorial(maker, tracks)));
        return new Catalogue(tracks, maker.artists(), List.copyOf(all));
    }

    /** What Chartmetric has crawled, and so knows: from the sample first, then new ones. */
    private static List<Track> editorial(TrackMaker maker, List<Track> tracks) {
        List<Track> chosen =
                new ArrayList<>(
                        tracks.stream().filter(CmIndex::knows).limit(EDITORIAL / 3).toList());
        while (chosen.size() < EDITORIAL) {
            more(maker, tracks, 1).stream().filter(CmIndex::knows).forEach(chosen::add);
        }
        return chosen;
    }

    private static List<Track> more(TrackMaker maker, List<Track> into, int count) {
        int from = into.size();
        for (int i = 0; i < count; i++) {
            into.add(maker.next());
        }
        return List.copyOf(into.subList(from, into.size()));
    }

    private void index(Track track) {
        byId.put(track.id(), track);
        byAlbum.put(track.release().albumId(), track);
        if (track.story().is("relinked")) {
            bySubstitute.put(track.release().substituteId(), track);
        }
        if (track.hasIsrc()) {
            byIsrc.computeIfAbsent(track.isrc(), k -> new ArrayList<>()).add(track);
        }
        for (Work work : track.works()) {
            workByCode.put(work.songCode(), work);
            tracksByWork.computeIfAbsent(work.songCode(), k -> new ArrayList<>()).add(track);
        }
    }

    /** Adds a playlist, or puts its new listing in the place of the old one. */
    synchronized void put(Playlist playlist) {
        if (playlistById.containsKey(playlist.id())) {
            playlistsByTrack.values().forEach(ids -> ids.remove(playlist.id()));
        }
        playlistById.put(playlist.id(), playlist);
        for (Track track : playlist.tracks()) {
            playlistsByTrack.computeIfAbsent(track.id(), k -> new ArrayList<>()).add(playlist.id());
        }
    }

    /** A work whose registration has changed. */
    synchronized void put(Work work) {
        workByCode.put(work.songCode(), work);
    }

    List<Playlist> playlistsOf(Track track) {
        return playlistsByTrack.getOrDefault(track.id(), List.of()).stream()
                .map(playlistById::get)
                .toList();
    }

    /** Two ids of one recording are one track elsewhere: the first. */
    Track principal(Track track) {
        return track.hasIsrc() ? withIsrc(track.isrc()).get(0) : track;
    }

    List<Track> tracks() {
        return tracks;
    }

    List<Artist> artists() {
        return artists;
    }

    List<Playlist> playlists() {
        return List.copyOf(playlistById.values());
    }

    Optional<Track> track(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Track> substituted(String substituteId) {
        return Optional.ofNullable(bySubstitute.get(substituteId));
    }

    Optional<Track> album(String albumId) {
        return Optional.ofNullable(byAlbum.get(albumId));
    }

    List<Track> withIsrc(String isrc) {
        return byIsrc.getOrDefault(isrc, List.of());
    }

    Map<String, List<Track>> isrcs() {
        return byIsrc;
    }

    Optional<Artist> artist(String id) {
        return Optional.ofNullable(artistById.get(id));
    }

    Optional<Work> work(String songCode) {
        return Optional.ofNullable(workByCode.get(songCode));
    }

    Iterable<Work> works() {
        return workByCode.values();
    }

    List<Track> recordingsOf(Work work) {
        return tracksByWork.getOrDefault(work.songCode(), List.of());
    }

    Optional<Playlist> playlist(String id) {
        return Optional.ofNullable(playlistById.get(id));
    }
}
