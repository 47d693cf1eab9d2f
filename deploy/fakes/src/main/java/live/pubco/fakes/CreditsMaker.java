package live.pubco.fakes;

import java.util.ArrayList;
import java.util.List;

/** Writes the credits of a track: one line per person and role. */
final class CreditsMaker {
    static final String ARTIST = "Artist";
    static final String WRITING = "Composition & Lyrics";
    static final String PRODUCTION = "Production & Engineering";
    static final String PERFORMERS = "Performers";

    private static final List<String> INSTRUMENTS =
            List.of("Guitar", "Drums", "Bass", "Piano", "Background Vocals", "Synthesizer");

    private final Cast cast;

    CreditsMaker(Cast cast) {
        this.cast = cast;
    }

    Credits credits(Story story, List<Artist> artists, List<Work> works, String label, Dice dice) {
        List<Credits.Contributor> lines = new ArrayList<>();
        if (!story.credits().equals("none")) {
            performers(lines, artists, story, dice);
            writers(lines, artists, works, dice);
            production(lines, dice);
        }
        boolean named = !story.credits().equals("nosource") && !lines.isEmpty() && !label.isEmpty();
        int generation = dice.chance(0.5) ? 1 : 2;
        return new Credits(
                generation,
                delivery(generation, story, dice),
                List.copyOf(lines),
                named ? List.of(label) : List.of());
    }

    private static Credits.Delivery delivery(int generation, Story story, Dice dice) {
        // beyond 100 contributors only the grouped answer pages
        if (generation == 2 || story.credits().equals("many")) {
            return Credits.Delivery.GROUPED;
        }
        int die = dice.below(10);
        return die < 5
                ? Credits.Delivery.MODAL
                : die < 8 ? Credits.Delivery.VIEW : Credits.Delivery.INLINE;
    }

    private void performers(
            List<Credits.Contributor> lines, List<Artist> artists, Story story, Dice dice) {
        for (Artist artist : artists) {
            String role = artist == artists.get(0) ? "Main Artist" : "Featured Artist";
            lines.add(new Credits.Contributor(artist.name(), role, ARTIST, artist.uri(), null));
        }
        int players = story.credits().equals("many") ? 120 : dice.below(3);
        for (int i = 0; i < players; i++) {
            String name = cast.writer(dice).name();
            lines.add(
                    new Credits.Contributor(name, dice.pick(INSTRUMENTS), PERFORMERS, null, null));
        }
    }

    private static void writers(
            List<Credits.Contributor> lines, List<Artist> artists, List<Work> works, Dice dice) {
        for (Work.Share share : works.get(0).shares()) {
            String name = share.writer().name();
            String uri =
                    artists.stream()
                            .filter(a -> a.name().equals(name))
                            .map(Artist::uri)
                            .findFirst()
                            .orElse(null);
            String url =
                    uri == null && dice.chance(0.4)
                            ? "https://artists.spotify.com/songwriter/" + dice.spotifyId()
                            : null;
            lines.add(new Credits.Contributor(name, "Composer", WRITING, uri, url));
            if (dice.chance(0.6)) {
                lines.add(new Credits.Contributor(name, "Lyricist", WRITING, uri, url));
            }
        }
    }

    private void production(List<Credits.Contributor> lines, Dice dice) {
        String producer = cast.writer(dice).name();
        lines.add(new Credits.Contributor(producer, "Producer", PRODUCTION, null, null));
        if (dice.chance(0.25)) {
            String executive = cast.writer(dice).name();
            lines.add(
                    new Credits.Contributor(
                            executive, "Executive Producer", PRODUCTION, null, null));
        }
        if (dice.chance(0.5)) {
            String mixer = cast.writer(dice).name();
            lines.add(new Credits.Contributor(mixer, "Mixer", PRODUCTION, null, null));
        }
    }
}
