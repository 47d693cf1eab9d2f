package live.pubco.fakes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays the tracks out on playlists, with the odd entries that real listings have. */
final class PlaylistMaker {
    private final List<String> names = Table.lines("playlist-names.txt");
    private final long seed;
    private final LocalDate today;
    private final List<Playlist> made = new ArrayList<>();

    PlaylistMaker(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** Together they hold every given track; popular ones are on several, by Zipf's law. */
    List<Playlist> samples(List<Track> tracks, int count) {
        for (int p = 0; p < count; p++) {
            Dice dice = Dice.of(seed, "playlist", p);
            Set<Track> chosen = new LinkedHashSet<>();
            for (int i = p; i < tracks.size(); i += count) {
                chosen.add(tracks.get(i));
            }
            int extras = count == 1 ? 0 : chosen.size() / 4;
            for (int i = 0; i < extras; i++) {
                chosen.add(tracks.get(zipf(tracks.size(), dice)));
            }
            List<Playlist.Entry> entries = new ArrayList<>(entries(chosen, dice));
            addOddities(entries, dice);
            add(dice.spotifyId(), name(p), Playlist.Kind.SAMPLE, entries, dice);
        }
        return List.copyOf(made);
    }

    Playlist large(List<Track> tracks) {
        Dice dice = Dice.of(seed, "playlist", "large");
        return add(
                dice.spotifyId(),
                "One Thousand Songs",
                Playlist.Kind.LARGE,
                entries(tracks, dice),
                dice);
    }

    Playlist editorial(List<Track> tracks) {
        Dice dice = Dice.of(seed, "playlist", "editorial");
        return add(
                "37i9dQ" + dice.base62(16),
                "Editorial New Names",
                Playlist.Kind.EDITORIAL,
                entries(tracks, dice),
                dice);
    }

    private Playlist add(
            String id, String name, Playlist.Kind kind, List<Playlist.Entry> entries, Dice dice) {
        int followers = (int) Math.exp(5 + dice.fraction() * 8);
        Playlist playlist =
                new Playlist(made.size(), id, name, kind, followers, List.copyOf(entries));
        made.add(playlist);
        return playlist;
    }

    private static int zipf(int size, Dice dice) {
        return (int) (size * Math.pow(dice.fraction(), 3));
    }

    private String name(int index) {
        int round = index / names.size();
        return names.get(index % names.size()) + (round == 0 ? "" : " " + (round + 1));
    }

    private List<Playlist.Entry> entries(Iterable<Track> tracks, Dice dice) {
        List<Playlist.Entry> entries = new ArrayList<>();
        for (Track track : tracks) {
            entries.add(new Playlist.Entry(Playlist.Type.TRACK, Optional.of(track), addedAt(dice)));
        }
        return entries;
    }

    private void addOddities(List<Playlist.Entry> entries, Dice dice) {
        Playlist.Entry twice = entries.get(dice.below(entries.size()));
        entries.add(dice.below(entries.size()), twice);
        for (Playlist.Type odd :
                List.of(Playlist.Type.GONE, Playlist.Type.LOCAL, Playlist.Type.EPISODE)) {
            Playlist.Entry entry = new Playlist.Entry(odd, Optional.empty(), addedAt(dice));
            entries.add(dice.below(entries.size()), entry);
        }
    }

    private Instant addedAt(Dice dice) {
        Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        return noon.minus(dice.below(60 * 24 * 60), ChronoUnit.MINUTES);
    }
}
