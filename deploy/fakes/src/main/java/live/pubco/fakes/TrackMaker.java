package live.pubco.fakes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents tracks one after another; track {@code i} of a seed is the same in every size. */
final class TrackMaker {
    private final List<Story> stories = Story.all();
    private final List<String> openers = Table.lines("title-openers.txt");
    private final List<String> closers = Table.lines("title-closers.txt");
    private final List<String> nativeTitles = Table.lines("native-titles.txt");
    private final List<String[]> labels = Table.rows("labels.csv");
    private final List<Track> made = new ArrayList<>();
    private final Set<String> titles = new HashSet<>();
    private final long seed;
    private final LocalDate today;
    private final Cast cast;
    private final WorkMaker works;
    private final CreditsMaker credits;

    TrackMaker(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.cast = new Cast(seed);
        this.works = new WorkMaker(cast, seed);
        this.credits = new CreditsMaker(cast);
    }

    List<Artist> artists() {
        return cast.artists();
    }

    Track next() {
        int index = made.size();
        Dice dice = Dice.of(seed, "track", index);
        Story story = index < stories.size() ? stories.get(index) : weighted(dice);
        Track track =
                story.isrc().equals("twin") && index > 0
                        ? twin(previousWithIsrc(), story, dice)
                        : track(story, dice);
        made.add(track);
        return track;
    }

    private Track track(Story story, Dice dice) {
        Artist main = cast.artistFor(story, dice);
        String plain = title(story, dice);
        List<Work> written = works.works(story, plain, main, dice);
        List<Artist> artists = new ArrayList<>(List.of(main));
        boolean duet = !story.people().equals("plain") && dice.chance(0.2);
        Artist guest = dice.pick(cast.artists());
        if (duet && guest != main) {
            artists.add(guest);
        }
        Track.Release release = release(story, main, plain, dice);
        return new Track(
                made.size(),
                dice.spotifyId(),
                story.isrc().equals("none") ? "" : Identifiers.isrc(dice, made.size()),
                decorated(story, plain, artists, dice),
                dice.between(95, 320) * 1000 + dice.below(1000),
                List.copyOf(artists),
                release,
                written,
                credits.credits(story, artists, written, release.label(), dice),
                story);
    }

    /**
     * The same recording under a second id, as on a compilation: everything but the release is
     * shared.
     */
    private Track twin(Track first, Story story, Dice dice) {
        Track.Release release = release(story, first.artists().get(0), "Best of the Week", dice);
        Story shared = first.story();
        return new Track(
                made.size(),
                dice.spotifyId(),
                first.isrc(),
                first.title(),
                first.durationMs(),
                first.artists(),
                release,
                first.works(),
                first.credits(),
                shared);
    }

    private Track previousWithIsrc() {
        for (int i = made.size() - 1; i > 0; i--) {
            boolean plain = made.get(i).story().isrc().equals("given");
            if (plain && made.get(i).story().rows().equals("1")) {
                return made.get(i);
            }
        }
        return made.get(0);
    }

    private String title(Story story, Dice dice) {
        boolean plain = story.people().equals("plain");
        String title =
                !plain && dice.chance(0.06)
                        ? dice.pick(nativeTitles)
                        : dice.pick(openers) + " " + dice.pick(closers);
        return titles.add(title) ? title : title + " " + made.size();
    }

    private static String decorated(Story story, String plain, List<Artist> artists, Dice dice) {
        if (artists.size() > 1) {
            return plain + " (feat. " + artists.get(1).name() + ")";
        }
        if (story.people().equals("plain") || !dice.chance(0.08)) {
            return plain;
        }
        return plain + (dice.chance(0.5) ? " - Remastered 2024" : " (Live)");
    }

    private Track.Release release(Story story, Artist artist, String album, Dice dice) {
        LocalDate date = today.minusDays(age(story, dice));
        String[] company = label(story, artist, dice);
        String holder = company[1].isEmpty() ? company[0] : company[1];
        return new Track.Release(
                dice.spotifyId(),
                album,
                date,
                story.age().equals("year") ? "year" : "day",
                company[0],
                holder.isEmpty() ? "" : date.getYear() + " " + holder,
                company[0].isEmpty() ? "" : date.getYear() + " " + company[0],
                dice.spotifyId());
    }

    private static int age(Story story, Dice dice) {
        return switch (story.age()) {
            case "young" -> dice.between(2, 60);
            case "old" -> dice.between(120, 900);
            case "year" -> dice.between(400, 2500);
            default -> dice.chance(0.7) ? dice.between(3, 180) : dice.between(180, 1200);
        };
    }

    private String[] label(Story story, Artist artist, Dice dice) {
        return switch (story.label()) {
            case "diy" -> new String[] {dice.between(1_000_000, 5_999_999) + " Records DK", ""};
            case "artist" -> new String[] {artist.name(), ""};
            case "blank" -> new String[] {"", ""};
            case "exclusive" -> {
                String[] major = tier("major", dice);
                yield new String[] {
                    artist.name(), artist.name() + " under exclusive license to " + major[2]
                };
            }
            default -> {
                String[] row = tier(story.label(), dice);
                yield new String[] {row[0], row[2]};
            }
        };
    }

    private String[] tier(String tier, Dice dice) {
        return dice.pick(labels.stream().filter(l -> l[1].equals(tier)).toList());
    }

    private Story weighted(Dice dice) {
        int left = dice.below(stories.stream().mapToInt(Story::weight).sum());
        for (Story story : stories) {
            left -= story.weight();
            if (left < 0) {
                return story;
            }
        }
        throw new IllegalStateException("weights do not add up");
    }
}
