package live.pubco.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.SocialLink;
import live.pubco.schemas.SpotifySection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.WeeklyIncrement;

/** What the phases found of an invented track. */
final class ScoringSections {

    private static final List<String> STATISTICS =
            List.of("spotify_streams", "playlist_reach", "shazam_counts", "youtube_views");

    private ScoringSections() {}

    static SpotifySection spotify(int number, String title, String artist) {
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

    static CreditsSection credits(List<String> writers) {
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

    static MlcSection mlc(int number, String title, List<String> writers, boolean signed) {
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

    static MusicBrainzSection musicbrainz(int number, String title) {
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

    static ChartmetricSection chartmetric(int number, Random random, Instant at) {
        List<WeeklyIncrement> weeks = new ArrayList<>();
        LocalDate monday = day(ScoringTracks.START).minusWeeks(8);
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

    static Artist artist(String name) {
        return Artist.newBuilder().setId("artist" + name.hashCode()).setName(name).build();
    }

    static String isrc(int number) {
        return String.format(Locale.ROOT, "QZB%02d%07d", number % 90, number);
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
