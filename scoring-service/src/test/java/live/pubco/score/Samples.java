package live.pubco.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.DatePrecision;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzPerson;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.MusicBrainzWork;
import live.pubco.schemas.Phase;
import live.pubco.schemas.SocialLink;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.WeeklyIncrement;

/** An invented track with every section filled, to be changed where a test needs it. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private Samples() {}

    /** Two writers: one nobody publishes, one with an independent publisher. */
    public static EnrichedTrack.Builder track(String id) {
        return bare(id).setSpotify(spotify("Paper Lanterns"))
                .setCredits(credits("Mara Quill", "Ivo Brandt"))
                .setMlc(mlc(work()))
                .setMusicbrainz(musicbrainz())
                .setChartmetric(chartmetric(6_000, 7_000, 7_500, 8_000, 14_000))
                .setTrail(trail(StepStatus.FOUND));
    }

    /** Nothing but what the playlist told. */
    public static EnrichedTrack.Builder bare(String id) {
        return EnrichedTrack.newBuilder()
                .setTrackId(id)
                .setIsrcs(List.of("QZXAA2600001"))
                .setTitle("Paper Lanterns")
                .setArtists(List.of(artist("Mara Quill")))
                .setDurationMs(200_000L)
                .setReleaseDate(
                        LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC).minusDays(15).toString())
                .setReleaseDatePrecision(DatePrecision.DAY)
                .setMemberships(List.of(membership("37i9dQInventedPlay0001", "Night Shift")))
                .setRefreshId("refresh-1")
                .setDiscoveredAt(NOW.minus(1, ChronoUnit.MINUTES))
                .setTrail(new TreeMap<>());
    }

    /** The sample track as a member of one playlist. */
    public static EnrichedTrack onPlaylist(String id, String playlist) {
        return track(id).setMemberships(List.of(membership(playlist, "Night Shift"))).build();
    }

    /** The sample work, one of several of its writers. */
    public static MlcSection numbered(int number) {
        MlcWork work = work();
        work.put("songCode", String.format(Locale.ROOT, "PL%04d", number));
        return mlc(work);
    }

    /** The sample work after the first writer found a publisher. */
    public static MlcSection signed() {
        return mlc(
                work(
                        List.of(
                                writer("MARA QUILL", "00111111111", "1"),
                                writer("IVO BRANDT", "00222222222", "2")),
                        List.of(
                                publisher("SONY MUSIC PUBLISHING", 50, "1"),
                                publisher("TIN WHISTLE TUNES", 50, "2"))));
    }

    static Artist artist(String name) {
        return Artist.newBuilder().setId("artist" + name.hashCode()).setName(name).build();
    }

    static Membership membership(String playlist, String curator) {
        return Membership.newBuilder()
                .setPlaylistId(playlist)
                .setPlaylistName(curator + " picks")
                .setPosition(3)
                .setAddedAt(NOW.minus(4, ChronoUnit.DAYS))
                .setFirstSeenAt(NOW.minus(3, ChronoUnit.DAYS))
                .setLastSeenAt(NOW)
                .setCurator(curator)
                .setFollowers(12_000L)
                .build();
    }

    static SpotifySection spotify(String name) {
        return SpotifySection.newBuilder()
                .setServedId("served")
                .setName(name)
                .setArtists(List.of(artist("Mara Quill")))
                .setAlbum(
                        Album.newBuilder()
                                .setName("Paper Lanterns")
                                .setType("single")
                                .setLabel("4821 Records DK")
                                .setPLine("(P) 2026 Mara Quill")
                                .setCoverUrl("https://img.example/paper-lanterns.jpg")
                                .build())
                .setDurationMs(200_000L)
                .setIsrc("QZXAA2600001")
                .build();
    }

    static CreditsSection credits(String... writers) {
        List<Contributor> contributors = new ArrayList<>();
        for (String writer : writers) {
            contributors.add(contributor(writer, CreditKind.WRITER, "Composer"));
        }
        return CreditsSection.newBuilder()
                .setSource(CreditsSource.GROUPED_QUERY)
                .setReader("1")
                .setContributors(contributors)
                .build();
    }

    static Contributor contributor(String name, CreditKind kind, String role) {
        return Contributor.newBuilder()
                .setName(name)
                .setKinds(List.of(kind))
                .setRoles(List.of(role))
                .build();
    }

    static MlcSection mlc(MlcWork... works) {
        return MlcSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setRecordings(
                        List.of(
                                MlcRecording.newBuilder()
                                        .setIsrc("QZXAA2600001")
                                        .setTitle("PAPER LANTERNS")
                                        .setSongCode("PL001A")
                                        .build()))
                .setWorks(List.of(works))
                .build();
    }

    static MlcWork work() {
        return work(
                List.of(
                        writer("MARA QUILL", "00111111111", "1"),
                        writer("IVO BRANDT", "00222222222", "2")),
                List.of(publisher("TIN WHISTLE TUNES", 50, "2")));
    }

    public static MlcWork work(List<MlcWriter> writers, List<MlcPublisher> publishers) {
        return MlcWork.newBuilder()
                .setSongCode("PL001A")
                .setTitle("PAPER LANTERNS")
                .setIswc("T0345246801")
                .setWriters(writers)
                .setPublishers(publishers)
                .setTotalShare(
                        publishers.stream()
                                .map(p -> p.getCollectionShare().orElse(BigDecimal.ZERO))
                                .reduce(new BigDecimal("0.00"), BigDecimal::add))
                .build();
    }

    public static MlcWriter writer(String name, String ipi, String chain) {
        return MlcWriter.newBuilder().setName(name).setIpi(ipi).setChainId(chain).build();
    }

    public static MlcPublisher publisher(
            String name, double share, String chain, MlcPublisher... administrators) {
        return MlcPublisher.newBuilder()
                .setId("id-" + name)
                .setName(name)
                .setChainId(chain)
                .setCollectionShare(BigDecimal.valueOf(share).setScale(2))
                .setAdministrators(List.of(administrators))
                .build();
    }

    static MusicBrainzSection musicbrainz() {
        return MusicBrainzSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setRecordings(
                        List.of(
                                MusicBrainzRecording.newBuilder()
                                        .setMbid("00000000-0000-4000-8000-000000000001")
                                        .setTitle("Paper Lanterns")
                                        .setLengthMs(201_000L)
                                        .build()))
                .setWorks(
                        List.of(
                                MusicBrainzWork.newBuilder()
                                        .setMbid("00000000-0000-4000-8000-000000000002")
                                        .setTitle("Paper Lanterns")
                                        .setWriters(List.of(person()))
                                        .build()))
                .setLinks(
                        List.of(
                                link("instagram"),
                                link("youtube"),
                                link("homepage"),
                                link("tiktok")))
                .build();
    }

    private static MusicBrainzPerson person() {
        return MusicBrainzPerson.newBuilder()
                .setName("Mara Quill")
                .setMbid("00000000-0000-4000-8000-000000000003")
                .setRole("composer")
                .setIpis(List.of("00111111111"))
                .setAliases(List.of("M. Q. Lantern"))
                .build();
    }

    private static SocialLink link(String kind) {
        return SocialLink.newBuilder()
                .setArtistMbid("00000000-0000-4000-8000-000000000003")
                .setKind(kind)
                .setUrl("https://" + kind + ".example/maraquill")
                .build();
    }

    static ChartmetricSection chartmetric(long... weekly) {
        List<WeeklyIncrement> weeks = new ArrayList<>();
        LocalDate monday = LocalDate.parse("2026-11-09").minusWeeks(weekly.length - 1L);
        for (long streams : weekly) {
            weeks.add(
                    WeeklyIncrement.newBuilder()
                            .setWeek(monday.toString())
                            .setStreams(streams)
                            .build());
            monday = monday.plusWeeks(1);
        }
        return ChartmetricSection.newBuilder()
                .setTrackId(90_000_001L)
                .setAsOf(NOW)
                .setWeeklyStreams(weeks)
                .setStatistics(List.of(statistic("playlist_reach", 40_000, 6_000)))
                .setArtists(
                        List.of(
                                ChartmetricArtist.newBuilder()
                                        .setId(7L)
                                        .setStatistics(
                                                List.of(
                                                        statistic("spotify_followers", 5_200, 400),
                                                        statistic(
                                                                "spotify_monthly_listeners",
                                                                21_000,
                                                                3_000)))
                                        .build()))
                .build();
    }

    public static Statistic statistic(String name, double value, double monthly) {
        return Statistic.newBuilder()
                .setName(name)
                .setValue(value)
                .setMonthlyChange(monthly)
                .build();
    }

    static Map<String, Step> trail(StepStatus status) {
        Map<String, Step> trail = new TreeMap<>();
        for (Phase phase : Phase.values()) {
            trail.put(phase.name().toLowerCase(Locale.ROOT), step(status, NOW));
        }
        return trail;
    }

    public static Step step(StepStatus status, Instant at) {
        return Step.newBuilder()
                .setStatus(status)
                .setStartedAt(at.minusMillis(40))
                .setFinishedAt(at)
                .setAttempts(1)
                .setUpstreamCalls(1)
                .setCheckedAt(at)
                .build();
    }
}
