package live.pubco.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;

/**
 * Invented tracks as they leave the last phase, every section filled; the same number, the same
 * track.
 */
final class ScoringTracks {

    static final Instant START = Instant.parse("2026-10-05T06:00:00Z");
    private static final List<String> WORDS =
            List.of(
                    "Paper", "Copper", "Lantern", "Harbour", "Signal", "Orchard", "Winter",
                    "Glass");
    private static final List<String> NAMES =
            List.of("Quill", "Brandt", "Okoro", "Lindqvist", "Marsh", "Tanaka", "Varga", "Sol");

    private ScoringTracks() {}

    /**
     * @param round which weekly refresh of the track; every third finds its publisher in the second
     */
    static EnrichedTrack track(int number, int round) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Instant at = START.plus(Duration.ofDays(7L * round)).plusSeconds(number % 3_600);
        String title = word(random) + " " + word(random) + " " + number;
        String artist = name(random);
        List<String> writers = List.of(artist, name(random));
        return EnrichedTrack.newBuilder()
                .setTrackId(String.format(Locale.ROOT, "bench%017d", number))
                .setIsrcs(List.of(ScoringSections.isrc(number)))
                .setTitle(title)
                .setArtists(List.of(ScoringSections.artist(artist)))
                .setDurationMs(150_000L + random.nextInt(90_000))
                .setReleaseDate(
                        ScoringSections.day(START.minus(Duration.ofDays(random.nextInt(200))))
                                .toString())
                .setMemberships(memberships(number, at))
                .setRefreshId("refresh-" + round)
                .setDiscoveredAt(at.minusSeconds(60))
                .setSpotify(ScoringSections.spotify(number, title, artist))
                .setCredits(ScoringSections.credits(writers))
                .setMlc(ScoringSections.mlc(number, title, writers, round > 0 && number % 3 == 0))
                .setMusicbrainz(ScoringSections.musicbrainz(number, title))
                .setChartmetric(ScoringSections.chartmetric(number, random, at))
                .setTrail(trail(at))
                .build();
    }

    private static List<Membership> memberships(int number, Instant at) {
        return IntStream.range(0, 1 + number % 3)
                .mapToObj(
                        i ->
                                Membership.newBuilder()
                                        .setPlaylistId("playlist" + (number + i * 31) % 500)
                                        .setPlaylistName("Picks " + i)
                                        .setPosition(number % 100)
                                        .setAddedAt(START.minus(Duration.ofDays(i * 9L)))
                                        .setFirstSeenAt(START)
                                        .setLastSeenAt(at)
                                        .setCurator("Curator " + (number + i) % 90)
                                        .setFollowers(1_000L * (1 + i))
                                        .build())
                .toList();
    }

    private static Map<String, Step> trail(Instant at) {
        Map<String, Step> trail = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            trail.put(
                    phase.name().toLowerCase(Locale.ROOT),
                    Step.newBuilder()
                            .setStatus(StepStatus.FOUND)
                            .setStartedAt(at.minusMillis(300))
                            .setFinishedAt(at)
                            .setAttempts(1)
                            .setUpstreamCalls(1)
                            .setCheckedAt(at)
                            .setFreshUntil(at.plus(Duration.ofDays(7)))
                            .build());
        }
        return trail;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String name(Random random) {
        return word(random) + random.nextInt(400) + " " + NAMES.get(random.nextInt(NAMES.size()));
    }
}
