package live.pubco.fakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Chartmetric knows of the catalogue, by its own numbers. */
final class CmIndex {
    /** Some recordings have a second number, from a re-release. */
    private static final int SECOND = 5_000_000;

    private final Catalogue catalogue;
    private final Map<Integer, Track> tracks = new HashMap<>();
    private final Map<Integer, Artist> artists = new HashMap<>();
    private final Map<Integer, Playlist> playlists = new HashMap<>();

    CmIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Track track : catalogue.tracks()) {
            if (knows(track) && catalogue.principal(track).equals(track)) {
                tracks.put(track.chartmetricId(), track);
                if (twice(track)) {
                    tracks.put(track.chartmetricId() + SECOND, track);
                }
            }
        }
        catalogue.artists().forEach(a -> artists.put(a.chartmetricId(), a));
        catalogue.playlists().forEach(p -> playlists.put(p.chartmetricId(), p));
    }

    static boolean knows(Track track) {
        return !track.story().chartmetric().equals("none");
    }

    static boolean twice(Track track) {
        return track.story().chartmetric().equals("several");
    }

    static int secondId(Track track) {
        return track.chartmetricId() + SECOND;
    }

    Optional<Track> track(int id) {
        return Optional.ofNullable(tracks.get(id));
    }

    /** By any of the identifier types; the answer is the principal track. */
    Optional<Track> track(String type, String id) {
        return switch (type) {
            case "chartmetric" -> number(id).flatMap(this::track);
            case "isrc" -> catalogue.withIsrc(id).stream().findFirst().filter(CmIndex::knows);
            case "spotify" -> catalogue.track(id).map(catalogue::principal).filter(CmIndex::knows);
            default -> Optional.empty();
        };
    }

    List<Track> sameRecording(Track track) {
        return track.hasIsrc() ? catalogue.withIsrc(track.isrc()) : List.of(track);
    }

    int idOf(Track track) {
        return catalogue.principal(track).chartmetricId();
    }

    Optional<Artist> artist(int id) {
        return Optional.ofNullable(artists.get(id));
    }

    Optional<Artist> artist(String type, String id) {
        return switch (type) {
            case "chartmetric" -> number(id).flatMap(this::artist);
            case "spotify" -> catalogue.artist(id);
            default -> Optional.empty();
        };
    }

    Optional<Playlist> playlist(int id) {
        return Optional.ofNullable(playlists.get(id));
    }

    static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
