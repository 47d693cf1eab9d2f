package live.pubco.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Invents people and artists, and lets some of them come back on later tracks. */
final class Cast {
    private static final double SEEN_BEFORE = 0.35;

    private final List<String> firstNames = Table.lines("first-names.txt");
    private final List<String> lastNames = Table.lines("last-names.txt");
    private final List<String> stageWords = Table.lines("stage-words.txt");
    private final List<String> oddArtists = Table.lines("odd-artists.txt");
    private final List<String[]> natives = Table.rows("native-people.csv");
    private final List<Artist> artists = new ArrayList<>();
    private final List<Person> writers = new ArrayList<>();
    private final long seed;
    private int people;
    private int odd;
    private int nextNative;

    Cast(long seed) {
        this.seed = seed;
    }

    List<Artist> artists() {
        return artists;
    }

    Artist artistFor(Story story, Dice dice) {
        boolean ordinary = story.people().equals("writers") || story.people().equals("artist");
        boolean seenBefore = ordinary && !artists.isEmpty() && dice.chance(SEEN_BEFORE);
        return seenBefore ? dice.pick(artists) : newArtist(story.people(), dice);
    }

    Person writer(Dice dice) {
        if (!writers.isEmpty() && dice.chance(SEEN_BEFORE)) {
            return dice.pick(writers);
        }
        Person person = person(dice, null);
        writers.add(person);
        return person;
    }

    private Artist newArtist(String people, Dice dice) {
        Optional<Person> person =
                switch (people) {
                    case "plain", "artist" -> Optional.of(person(dice, null));
                    case "native" -> Optional.of(nativePerson(dice));
                    case "stage" -> Optional.of(person(dice, stageName(dice)));
                    case "odd" -> Optional.of(person(dice, oddName()));
                    default -> Optional.empty();
                };
        String name = person.map(Person::name).orElseGet(() -> groupName(dice));
        String mbid = person.map(Person::mbid).orElseGet(dice::uuid);
        Artist artist = new Artist(artists.size(), name, dice.spotifyId(), mbid, person);
        artists.add(artist);
        return artist;
    }

    private Person person(Dice dice, String stageName) {
        String first = dice.pick(firstNames);
        String last = dice.pick(lastNames);
        return numbered(dice, stageName == null ? first + " " + last : stageName, first, last);
    }

    private Person nativePerson(Dice dice) {
        String[] row = natives.get(nextNative++ % natives.size());
        return numbered(dice, row[0], row[1], row[2]);
    }

    private Person numbered(Dice dice, String name, String first, String last) {
        int offset = (int) (seed % 1000) * 11;
        return new Person(name, first, last, Identifiers.ipi(offset + people++), dice.uuid());
    }

    private String oddName() {
        String name = oddArtists.get(odd % oddArtists.size());
        int round = odd++ / oddArtists.size();
        return round == 0 ? name : name + " " + (round + 1);
    }

    private String stageName(Dice dice) {
        String name = dice.pick(stageWords);
        return dice.chance(0.3)
                ? name.toUpperCase(Locale.ROOT)
                : name + " " + dice.pick(stageWords);
    }

    private String groupName(Dice dice) {
        String pair = dice.pick(stageWords) + " " + dice.pick(stageWords);
        return dice.chance(0.4) ? "The " + pair + "s" : pair;
    }
}
