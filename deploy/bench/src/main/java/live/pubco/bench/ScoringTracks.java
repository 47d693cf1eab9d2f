package live.pubco.bench;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.Phase;
import live.pubco.schemas.SocialLink;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.WeeklyIncrement;

/**
 * Invented tracks as they leave the last phase, every section filled; the same number, the same
 * track.
 */
final class ScoringTracks {

    private static final Instant START = Instant.parse("2026-10-05T06:00:00Z");
    private static final List<String> WORDS =
            List.of(
                    "Paper", "Copper", "Lantern", "Harbour", "Signal", "Orchard", "Winter",
                    "Glass");
    private static final List<String> NAMES =
            List.of("Quill", "Brandt", "Okoro", "Lindqvist", "Marsh", "Tanaka", "Varga", "Sol");
    private static final List<String> STATISTICS =
            List.of("spotify_streams", "playlist_reach", "shazam_counts", "youtube_views");

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
                .setIsrcs(List.of(isrc(number)))
                .setTitle(title)
                .setArtists(List.of(artist(artist)))
                .setDurationMs(150_000L + random.nextInt(90_000))
                .setReleaseDate(day(START.minus(Duration.ofDays(random.nextInt(200)))).toString())
                .setMemberships(memberships(number, at))
                .setRefreshId("refresh-" + round)
                .setDiscoveredAt(at.minusSeconds(60))
                .setSpotify(spotify(number, title, artist))
                .setCredits(credits(writers))
                .setMlc(mlc(number, title, writers, round > 0 && number % 3 == 0))
                .setMusicbrainz(musicbrainz(number, title))
                .setChartmetric(chartmetric(number, random, at))
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

    private static SpotifySection spotify(int number, String title, String artist) {
        return SpotifySection.newBuilder()
                .setServedId("served" + number)
                .setName(title)
                .setArtists(List.of(artist(artist)))
                .setAlbum(
                        Album.newBuilder()
                                .setName(title)
                                .setType("single")
                                .setLabel(number % 2 == 0 ? number + " Records DK" : artist)
                                .setPLine("(P) 2026 " + artist)
                                .build())
                .setDurationMs(180_000L)
                .setIsrc(isrc(number))
                .build();
    }

    private static CreditsSection credits(List<String> writers) {
        List<Contributor> contributors = new ArrayList<>();
        writers.forEach(
                writer ->
                        contributors.add(
                                Contributor.newBuilder()
                                        .setName(writer)
                                        .setKinds(List.of(CreditKind.WRITER))
                                        .setRoles(List.of("Composer", "Lyricist"))
                                        .build()));
        return CreditsSection.newBuilder()
                .setSource(CreditsSource.GROUPED_QUERY)
                .setReader("1")
                .setContributors(contributors)
                .build();
    }

    private static MlcSection mlc(int number, String title, List<String> writers, boolean signed) {
        String code = String.format(Locale.ROOT, "W%05X", number);
        List<MlcWriter> rows = new ArrayList<>();
        List<MlcPublisher> publishers = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            String name = writers.get(i).toUpperCase(Locale.ROOT);
            rows.add(
                    MlcWriter.newBuilder()
                            .setName(name)
                            .setIpi(
                                    String.format(
                                            Locale.ROOT, "%011d", 1 + name.hashCode() & 0xFFFFFF))
                            .setRole("CA")
                            .setChainId(String.valueOf(i))
                            .build());
            if (i > 0 || signed) {
                publishers.add(
                        MlcPublisher.newBuilder()
                                .setName("TIN WHISTLE TUNES " + i)
                                .setChainId(String.valueOf(i))
                                .setCollectionShare(new BigDecimal("50.00"))
                                .build());
            }
        }
        return MlcSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setRecordings(
                        List.of(
                                MlcRecording.newBuilder()
                                        .setIsrc(isrc(number))
                                        .setTitle(title)
                                        .setSongCode(code)
                                        .build()))
                .setWorks(
                        List.of(
                                MlcWork.newBuilder()
                                        .setSongCode(code)
                                        .setTitle(title)
                                        .setWriters(rows)
                                        .setPublishers(publishers)
                                        .setTotalShare(new BigDecimal(signed ? "100.00" : "50.00"))
                                        .build()))
                .build();
    }

    private static MusicBrainzSection musicbrainz(int number, String title) {
        String mbid = String.format(Locale.ROOT, "00000000-0000-4000-8000-%012d", number);
        return MusicBrainzSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setRecordings(
                        List.of(
                                MusicBrainzRecording.newBuilder()
                                        .setMbid(mbid)
                                        .setTitle(title)
                                        .build()))
                .setLinks(
                        List.of("instagram", "youtube", "homepage").stream()
                                .map(kind -> link(mbid, kind))
                                .toList())
                .build();
    }

    private static SocialLink link(String mbid, String kind) {
        return SocialLink.newBuilder()
                .setArtistMbid(mbid)
                .setKind(kind)
                .setUrl("https://" + kind + ".example/" + mbid)
                .build();
    }

    private static ChartmetricSection chartmetric(int number, Random random, Instant at) {
        List<WeeklyIncrement> weeks = new ArrayList<>();
        LocalDate monday = day(START).minusWeeks(8);
        for (int i = 0; i < 8; i++) {
            weeks.add(
                    WeeklyIncrement.newBuilder()
                            .setWeek(monday.plusWeeks(i).toString())
                            .setStreams(random.nextInt(50_000))
                            .build());
        }
        return ChartmetricSection.newBuilder()
                .setTrackId(number)
                .setAsOf(at)
                .setGenres(List.of("pop", "indie"))
                .setWeeklyStreams(weeks)
                .setStatistics(STATISTICS.stream().map(name -> statistic(name, random)).toList())
                .setArtists(
                        List.of(
                                ChartmetricArtist.newBuilder()
                                        .setId(number)
                                        .setStatistics(
                                                List.of(
                                                        statistic("spotify_followers", random),
                                                        statistic(
                                                                "spotify_monthly_listeners",
                                                                random)))
                                        .build()))
                .build();
    }

    private static Statistic statistic(String name, Random random) {
        return Statistic.newBuilder()
                .setName(name)
                .setValue(random.nextInt(100_000))
                .setMonthlyChange((double) random.nextInt(5_000))
                .build();
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

    private static Artist artist(String name) {
        return Artist.newBuilder().setId("artist" + name.hashCode()).setName(name).build();
    }

    private static String isrc(int number) {
        return String.format(Locale.ROOT, "QZB%02d%07d", number % 90, number);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String name(Random random) {
        return word(random) + random.nextInt(400) + " " + NAMES.get(random.nextInt(NAMES.size()));
    }
}
