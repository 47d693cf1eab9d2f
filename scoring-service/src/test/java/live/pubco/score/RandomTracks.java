package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;

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
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.pubco.schemas.Album;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.Phase;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;

/**
 * Invented tracks in every state of completeness. Sections are drawn from pools made once, so that
 * a track costs next to nothing.
 */
final class RandomTracks {

    private static final List<String> PARTIES =
            List.of(
                    "SONY MUSIC PUBLISHING",
                    "TIN WHISTLE TUNES",
                    "SONGTRUST",
                    "GEMA",
                    "MARA QUILL",
                    "IVO BRANDT");
    private static final List<String> LABELS =
            List.of("Island Records", "4821 Records DK", "Mara Quill", "4AD", "Nobody Knows");
    private static final List<String> FIGURES =
            List.of(
                    "playlist_reach",
                    "shazam_counts",
                    "youtube_views",
                    "tiktok_videos",
                    "spotify_streams");
    private static final double[] ODD = {
        Double.NaN, Double.POSITIVE_INFINITY, -1e300, 1e300, -5, 0, Double.MIN_VALUE
    };

    private static final Random DRAW = new Random(7);
    private static final EnrichedTrack BARE = Samples.bare("bare").build();
    private static final List<Map<String, Step>> TRAILS = pool(RandomTracks::trail);
    private static final List<List<Membership>> MEMBERSHIPS = pool(RandomTracks::memberships);
    private static final List<SpotifySection> SPOTIFY = pool(RandomTracks::spotify);
    private static final List<CreditsSection> CREDITS = pool(RandomTracks::credits);
    private static final List<MlcSection> MLC = pool(RandomTracks::mlc);
    private static final List<MusicBrainzSection> MUSICBRAINZ = List.of(Samples.musicbrainz());
    private static final List<ChartmetricSection> CHARTMETRIC = pool(RandomTracks::chartmetric);

    private RandomTracks() {}

    static EnrichedTrack next(Random random) {
        LocalDate released =
                LocalDate.ofInstant(Samples.NOW, ZoneOffset.UTC).minusDays(random.nextInt(200));
        return Edit.of(BARE)
                .with("trackId", "t" + random.nextInt(1_000))
                .with("releaseDate", random.nextInt(8) == 0 ? null : released.toString())
                .with("trail", any(TRAILS, random))
                .with("memberships", any(MEMBERSHIPS, random))
                .with("spotify", sometimes(SPOTIFY, random))
                .with("credits", sometimes(CREDITS, random))
                .with("mlc", sometimes(MLC, random))
                .with("musicbrainz", sometimes(MUSICBRAINZ, random))
                .with("chartmetric", sometimes(CHARTMETRIC, random))
                .done();
    }

    private static <T> List<T> pool(Supplier<T> maker) {
        return Stream.generate(maker).limit(300).toList();
    }

    private static <T> T any(List<T> pool, Random random) {
        return pool.get(random.nextInt(pool.size()));
    }

    private static <T> T sometimes(List<T> pool, Random random) {
        return random.nextInt(4) == 0 ? null : any(pool, random);
    }

    private static Map<String, Step> trail() {
        Map<String, Step> trail = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            trail.put(
                    phase.name().toLowerCase(Locale.ROOT),
                    Samples.step(any(List.of(StepStatus.values()), DRAW), before()));
        }
        return trail;
    }

    private static Instant before() {
        return Samples.NOW.minus(Duration.ofHours(DRAW.nextInt(2_000)));
    }

    private static List<Membership> memberships() {
        List<Membership> all = new ArrayList<>();
        for (int i = DRAW.nextInt(4); i > 0; i--) {
            Instant seen = before();
            all.add(
                    Membership.newBuilder(Samples.membership("p" + i, "curator" + DRAW.nextInt(3)))
                            .setAddedAt(seen.minus(Duration.ofHours(DRAW.nextInt(900))))
                            .setLastSeenAt(seen)
                            .build());
        }
        return List.copyOf(all);
    }

    private static SpotifySection spotify() {
        SpotifySection section = Samples.spotify("Paper Lanterns");
        return SpotifySection.newBuilder(section)
                .setAlbum(
                        Album.newBuilder(section.getAlbum().orElseThrow())
                                .setLabel(any(LABELS, DRAW))
                                .build())
                .build();
    }

    private static CreditsSection credits() {
        CreditsSection section = Samples.credits("Mara Quill", "Ivo Brandt");
        String publisher =
                any(
                        List.of("Copyright Control", "Tin Whistle Tunes", "Sony Music Publishing"),
                        DRAW);
        return DRAW.nextBoolean()
                ? section
                : CreditsSection.newBuilder(section)
                        .setContributors(
                                Stream.concat(
                                                section.getContributors().stream(),
                                                Stream.of(
                                                        Samples.contributor(
                                                                publisher,
                                                                CreditKind.OTHER,
                                                                "Publisher")))
                                        .toList())
                        .build();
    }

    private static MlcSection mlc() {
        List<MlcWriter> writers = new ArrayList<>();
        writers.add(writer("MARA QUILL", "00111111111", "1"));
        if (DRAW.nextBoolean()) {
            writers.add(writer("IVO BRANDT", "00222222222", "2"));
        }
        List<MlcPublisher> publishers = new ArrayList<>();
        for (int i = DRAW.nextInt(3); i > 0; i--) {
            publishers.add(
                    publisher(
                            any(PARTIES, DRAW),
                            DRAW.nextInt(90),
                            String.valueOf(1 + DRAW.nextInt(3))));
        }
        return switch (DRAW.nextInt(6)) {
            case 0 -> Samples.mlc();
            case 1 ->
                    MlcSection.newBuilder(Samples.mlc(Samples.work(writers, publishers)))
                            .setAmbiguous(true)
                            .build();
            default -> Samples.mlc(Samples.work(writers, publishers));
        };
    }

    private static ChartmetricSection chartmetric() {
        long[] weeks = new long[DRAW.nextInt(7)];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = DRAW.nextInt(20) == 0 ? -DRAW.nextInt(500) : DRAW.nextInt(200_000);
        }
        return ChartmetricSection.newBuilder(Samples.chartmetric(weeks))
                .setAsOf(before())
                .setStatistics(FIGURES.stream().map(RandomTracks::statistic).toList())
                .setArtists(
                        List.of(
                                ChartmetricArtist.newBuilder()
                                        .setId(7L)
                                        .setStatistics(
                                                List.of(
                                                        statistic("spotify_followers"),
                                                        statistic("spotify_monthly_listeners"),
                                                        statistic("engagement_rate")))
                                        .build()))
                .build();
    }

    private static Statistic statistic(String name) {
        boolean odd = DRAW.nextInt(10) == 0;
        return Samples.statistic(
                name,
                odd ? ODD[DRAW.nextInt(ODD.length)] : DRAW.nextInt(100_000),
                odd ? ODD[DRAW.nextInt(ODD.length)] : DRAW.nextInt(20_000) - 5_000);
    }
}
