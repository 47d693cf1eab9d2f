package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import live.pubco.schemas.Album;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.Phase;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;

/** Invented tracks in every state of completeness, from a seed. */
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
            List.of("playlist_reach", "shazam_counts", "youtube_views", "tiktok_videos");
    private static final double[] ODD = {
        Double.NaN, Double.POSITIVE_INFINITY, -1e300, 1e300, -5, 0, Double.MIN_VALUE
    };

    private final Random random;

    RandomTracks(long seed) {
        this.random = new Random(seed);
    }

    EnrichedTrack next() {
        EnrichedTrack.Builder track = Samples.bare("t" + random.nextInt(1_000));
        Map<String, Step> trail = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            StepStatus status = StepStatus.values()[random.nextInt(StepStatus.values().length)];
            trail.put(phase.name().toLowerCase(Locale.ROOT), Samples.step(status, before()));
        }
        track.setTrail(trail).setMemberships(memberships());
        if (random.nextInt(4) > 0) {
            track.setSpotify(spotify());
        }
        if (random.nextInt(3) > 0) {
            track.setCredits(Samples.credits("Mara Quill", "Ivo Brandt"));
        }
        if (random.nextInt(4) > 0) {
            track.setMlc(mlc());
        }
        if (random.nextBoolean()) {
            track.setMusicbrainz(Samples.musicbrainz());
        }
        if (random.nextInt(4) > 0) {
            track.setChartmetric(chartmetric());
        }
        return track.build();
    }

    private Instant before() {
        return Samples.NOW.minus(Duration.ofHours(random.nextInt(2_000)));
    }

    private List<Membership> memberships() {
        List<Membership> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(
                    Membership.newBuilder(
                                    Samples.membership("p" + i, "curator" + random.nextInt(3)))
                            .setAddedAt(before())
                            .build());
        }
        return all;
    }

    private SpotifySection spotify() {
        SpotifySection section = Samples.spotify("Paper Lanterns");
        return SpotifySection.newBuilder(section)
                .setAlbum(
                        Album.newBuilder(section.getAlbum().orElseThrow())
                                .setLabel(LABELS.get(random.nextInt(LABELS.size())))
                                .build())
                .build();
    }

    private MlcSection mlc() {
        List<MlcWriter> writers = new ArrayList<>();
        writers.add(writer("MARA QUILL", "00111111111", "1"));
        if (random.nextBoolean()) {
            writers.add(writer("IVO BRANDT", "00222222222", "2"));
        }
        List<MlcPublisher> publishers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = PARTIES.get(random.nextInt(PARTIES.size()));
            publishers.add(
                    publisher(name, random.nextInt(90), String.valueOf(1 + random.nextInt(3))));
        }
        return random.nextInt(5) == 0
                ? Samples.mlc()
                : Samples.mlc(Samples.work(writers, publishers));
    }

    private ChartmetricSection chartmetric() {
        long[] weeks = new long[random.nextInt(7)];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = random.nextInt(20) == 0 ? -random.nextInt(500) : random.nextInt(200_000);
        }
        return ChartmetricSection.newBuilder(Samples.chartmetric(weeks))
                .setAsOf(before())
                .setStatistics(FIGURES.stream().map(this::statistic).toList())
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

    private Statistic statistic(String name) {
        boolean odd = random.nextInt(10) == 0;
        return Samples.statistic(
                name,
                odd ? ODD[random.nextInt(ODD.length)] : random.nextInt(100_000),
                odd ? ODD[random.nextInt(ODD.length)] : random.nextInt(20_000) - 5_000);
    }
}
