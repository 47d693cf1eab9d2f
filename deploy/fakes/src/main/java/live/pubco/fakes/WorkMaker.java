package live.pubco.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Registers the works of a track: writers, shares, publishers, administrators. */
final class WorkMaker {
    private static final List<String> ROLES = List.of("CA", "C", "A", "CA", "Composer/Author");

    private final List<Publisher> publishers;
    private final Cast cast;
    private int works;

    WorkMaker(Cast cast, long seed) {
        this.cast = cast;
        this.publishers = readPublishers(seed);
    }

    List<Work> works(Story story, String title, Artist artist, Dice dice) {
        int count =
                switch (story.works()) {
                    case "2", "medley" -> 2;
                    default -> 1;
                };
        List<Person> writers = writers(story, artist, dice);
        List<Work> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean medley = i > 0 && story.works().equals("medley");
            String name = medley ? title + " Reprise" : title;
            made.add(work(story, name, writers, dice));
        }
        return List.copyOf(made);
    }

    private List<Person> writers(Story story, Artist artist, Dice dice) {
        List<Person> chosen = new ArrayList<>();
        if (!story.people().equals("writers")) {
            artist.person().ifPresent(chosen::add);
        }
        while (chosen.size() < story.claims().size()) {
            Person next = cast.writer(dice);
            if (chosen.stream().noneMatch(p -> p.name().equals(next.name()))) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    private Work work(Story story, String title, List<Person> writers, Dice dice) {
        int number = works++;
        List<Work.Share> shares =
                IntStream.range(0, writers.size())
                        .mapToObj(i -> share(writers.get(i), story.claims().get(i), dice))
                        .toList();
        return new Work(
                Identifiers.songCode(number), title, iswcs(story, number), dice.uuid(), shares);
    }

    private static List<String> iswcs(Story story, int number) {
        return switch (story.musicbrainz()) {
            case "noiswc" -> List.of();
            case "twoiswc" ->
                    List.of(Identifiers.iswc(2 * number), Identifiers.iswc(2 * number + 1));
            default -> List.of(Identifiers.iswc(2 * number));
        };
    }

    private Work.Share share(Person writer, Story.Claim claim, Dice dice) {
        Optional<Publisher> owner =
                switch (claim.status()) {
                    case UNPUBLISHED, CMO_COLLECTED -> Optional.empty();
                    case SELF_ADMINISTERED -> Optional.of(self(writer));
                    case ADMIN_ONLY -> Optional.of(ownCompany(writer));
                    case INDIE_PUBLISHED -> Optional.of(of("indie", dice));
                    case MAJOR_PUBLISHED ->
                            Optional.of(dice.chance(0.5) ? of("indie", dice) : of("major", dice));
                };
        Optional<Publisher> administrator =
                switch (claim.status()) {
                    case ADMIN_ONLY -> Optional.of(of("admin-service", dice));
                    case CMO_COLLECTED -> Optional.of(of("society", dice));
                    case MAJOR_PUBLISHED ->
                            owner.filter(p -> p.tier().equals("indie")).map(p -> of("major", dice));
                    default -> Optional.empty();
                };
        return new Work.Share(writer, dice.pick(ROLES), claim, owner, administrator);
    }

    private static Publisher self(Person writer) {
        String name = Names.registry(writer.legalName());
        return new Publisher(name, "self", writer.ipi(), "P" + writer.ipi().substring(5));
    }

    private static Publisher ownCompany(Person writer) {
        String name = Names.registry(writer.last()) + " SONGS";
        return new Publisher(name, "own-company", null, "P" + writer.ipi().substring(4, 9));
    }

    private Publisher of(String tier, Dice dice) {
        return dice.pick(publishers.stream().filter(p -> p.tier().equals(tier)).toList());
    }

    private static List<Publisher> readPublishers(long seed) {
        List<Publisher> read = new ArrayList<>();
        for (String[] row : Table.rows("publishers.csv")) {
            int number = 70_000 + read.size();
            String code =
                    String.format(Locale.ROOT, "P%05d", Math.floorMod(seed * 97 + number, 99_999));
            read.add(new Publisher(row[0], row[1], Identifiers.ipi(5_000_000 + number), code));
        }
        return List.copyOf(read);
    }
}
