package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.Statistic;
import live.pubco.schemas.StepStatus;
import live.pubco.schemas.WeeklyIncrement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What music data gets wrong, and what the score makes of it. */
class DataTrapsTest {

    private static final MlcWriter MARA = Samples.writer("MARA QUILL", "00111111111", "1");

    @Test
    void anIsrcsPrefixIsNoEvidence() {
        EnrichedTrack track = Samples.track("t").build();

        TrackScore elsewhere = score(Edit.of(track).with("isrcs", List.of("USUM72600001")).done());

        assertThat(elsewhere.opportunity()).isEqualTo(score(track).opportunity());
        assertThat(elsewhere.independence()).isEqualTo(score(track).independence());
    }

    @Test
    void aPseudoIsrcLowersTrustAndProvesNothing() {
        EnrichedTrack track =
                Edit.of(Samples.track("t").build()).with("isrcs", List.of("TCAAA2600001")).done();

        assertThat(Match.mlc(track).confidence()).isEqualTo(.85);
    }

    @Test
    void anIsrcWithAnotherLengthIsReusedAndCountsHalf() {
        EnrichedTrack sixSecondsLonger =
                Edit.of(Samples.track("t").build()).with("durationMs", 207_001L).done();

        assertThat(Match.musicbrainz(sixSecondsLonger).confidence()).isEqualTo(.5);
        assertThat(score(sixSecondsLonger).flags()).contains(Flag.ISRC_REUSE);
        assertThat(score(Samples.track("t").build()).flags()).doesNotContain(Flag.ISRC_REUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"T - Ball Rag", "Madness (DJ Gollum feat. DJ Cap Remix)"})
    void aTitleKeepsAtLeastAThird(String title) {
        assertThat(Titles.matchKey(title).length()).isGreaterThanOrEqualTo(title.length() / 6);
        assertThat(Titles.similarity(title, title)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Ελένη, ελενη",
        "Тишина, тишина",
        "幾何学模様, 幾何学模様",
        "がくもよう, がくもよう",
        "한국어, 한국어",
        "ليلى, ليلى",
        "Işık, isik",
        "Kikagaku Moyo/幾何学模様, kikagaku moyo 幾何学模様",
        "山地情歌 San-Di Love Song, 山地情歌 san di love song",
        "Night 🎧 Bus, night bus"
    })
    void noScriptIsLost(String title, String key) {
        assertThat(Titles.matchKey(title)).isEqualTo(key);
    }

    @Test
    void writersOfOneNameAreNotOnePerson() {
        MlcWriter namesake = Samples.writer("MARA QUILL", "00333333333", "2");

        TrackScore score = score(registered(List.of(MARA, namesake)));

        assertThat(score.writers())
                .extracting(WriterScore::key)
                .containsExactly("ipi:00111111111", "ipi:00333333333");
    }

    @Test
    void allNumbersOfAPersonAreOneWriter() {
        MusicBrainzSection section = Samples.musicbrainz();
        var person =
                live.pubco.schemas.MusicBrainzPerson.newBuilder(
                                section.getWorks().get(0).getWriters().get(0))
                        .setIpis(List.of("00777777777", "00111111111", "00055555555"))
                        .build();
        var work =
                live.pubco.schemas.MusicBrainzWork.newBuilder(section.getWorks().get(0))
                        .setWriters(List.of(person))
                        .build();
        EnrichedTrack track =
                Edit.of(registered(List.of(MARA)))
                        .with(
                                "musicbrainz",
                                MusicBrainzSection.newBuilder(section)
                                        .setWorks(List.of(work))
                                        .build())
                        .done();

        assertThat(score(track).writers())
                .extracting(WriterScore::key)
                .containsExactly("ipi:00055555555");
    }

    @Test
    void aWriterWithoutANumberIsKnownWithinTheWorkOnly() {
        MlcWriter somebody = MlcWriter.newBuilder().setName("J. SMITH").setChainId("1").build();

        TrackScore score = score(registered(List.of(somebody)));

        assertThat(score.writers().get(0).key()).isEqualTo("name:j smith@PL001A");
    }

    @Test
    void candidatesAreNeverSummed() {
        MlcWork work =
                Samples.work(List.of(MARA), List.of(Samples.publisher("TIN WHISTLE", 60, "1")));
        MlcSection ambiguous =
                MlcSection.newBuilder(Samples.mlc(work, work)).setAmbiguous(true).build();

        TrackScore score = score(Samples.track("t").setMlc(ambiguous).build());

        assertThat(score.openShare()).isEqualTo(40);
        assertThat(score.flags())
                .contains(Flag.AMBIGUOUS_MATCH)
                .doesNotContain(Flag.SHARES_OVER_100);
    }

    @Test
    void aCentOfAPercentIsRounding() {
        assertThat(openShare(99.99)).isZero();
        assertThat(openShare(99.98)).isPositive();
        assertThat(flags(100.01)).doesNotContain(Flag.SHARES_OVER_100);
        assertThat(flags(100.02)).contains(Flag.SHARES_OVER_100);
    }

    @Test
    void aPartyListedTwiceOnAChainCollectsOnce() {
        MlcPublisher less = Samples.publisher("TIN WHISTLE", 30, "1");
        MlcPublisher more = Samples.publisher("TIN WHISTLE", 60, "1");

        assertThat(new ShareChains(Samples.work(List.of(MARA), List.of(less, more))).total())
                .isEqualTo(60);
        assertThat(new ShareChains(Samples.work(List.of(MARA), List.of(more, less))).total())
                .isEqualTo(60);
    }

    @Test
    void everyRegistryFactSaysThatItIsUsMechanical() {
        assertThat(score(Samples.track("t").build()).writers())
                .allSatisfy(
                        writer ->
                                assertThat(writer.contributions().get(0).source())
                                        .contains("US mechanical"));
    }

    @Test
    void notLinkedBeforeNinetyDaysIsNoEvidenceAndWaitingMakesItNone() {
        assertThat(unlinked(89, 0)).isZero();
        assertThat(unlinked(90, 0)).isEqualTo(.5);
        assertThat(unlinked(10, 200)).isZero();
    }

    @Test
    void aYearIsTooLittleToTellAge() {
        EnrichedTrack track = Edit.of(Samples.bare("t").build()).with("releaseDate", "2026").done();

        assertThat(score(track).discovery().contributions().get(3).coverage()).isZero();
    }

    @Test
    void ageCountsFromTheEarliestRelease() {
        MusicBrainzSection first =
                MusicBrainzSection.newBuilder(Samples.musicbrainz())
                        .setRecordings(
                                List.of(
                                        MusicBrainzRecording.newBuilder()
                                                .setMbid("m")
                                                .setTitle("Paper Lanterns")
                                                .setFirstReleaseDate("2019-05-01")
                                                .build()))
                        .build();

        assertThat(
                        Release.of(Samples.track("t").setMusicbrainz(first).build())
                                .orElseThrow()
                                .text())
                .isEqualTo("2019-05-01");
    }

    @Test
    void aNegativeOrMissingWeekStartsTheSeriesAnew() {
        assertThat(Streams.of(Samples.chartmetric(900, -5, 100, 200)).weekly())
                .containsExactly(100L, 200L);
        var gap = Samples.chartmetric(900, 800, 100, 200);
        List<WeeklyIncrement> weeks = new java.util.ArrayList<>(gap.getWeeklyStreams());
        weeks.remove(1);
        assertThat(
                        Streams.of(
                                        live.pubco.schemas.ChartmetricSection.newBuilder(gap)
                                                .setWeeklyStreams(weeks)
                                                .build())
                                .weekly())
                .containsExactly(100L, 200L);
    }

    @Test
    void popularityIsContextAndNeverCounts() {
        var popular = new java.util.ArrayList<>(Samples.chartmetric(10, 20).getStatistics());
        popular.add(Statistic.newBuilder().setName("spotify_popularity").setValue(99).build());
        EnrichedTrack track =
                Samples.track("t").setChartmetric(Samples.chartmetric(10, 20)).build();
        EnrichedTrack more =
                Edit.of(track)
                        .with(
                                "chartmetric",
                                live.pubco.schemas.ChartmetricSection.newBuilder(
                                                Samples.chartmetric(10, 20))
                                        .setStatistics(popular)
                                        .build())
                        .done();

        assertThat(score(more)).isEqualTo(score(track));
    }

    @Test
    void aConfigurationThatMakesNoSenseIsRefused() {
        ScoreConfig start = ScoreConfig.of(Preset.SCOUT);

        assertThatThrownBy(() -> with(start, Map.of(Input.M1, Duration.ZERO), start.points()))
                .hasMessageContaining("half-life of M1");
        assertThatThrownBy(() -> with(start, start.halfLives(), Map.of(Fact.SOCIETY, Double.NaN)))
                .hasMessageContaining("points of SOCIETY");
    }

    private static ScoreConfig with(
            ScoreConfig config, Map<Input, Duration> halfLives, Map<Fact, Double> points) {
        return new ScoreConfig(
                config.preset(),
                config.parts(),
                config.inputs(),
                halfLives,
                points,
                config.factHalfLives(),
                config.groups(),
                config.tiers(),
                null);
    }

    private static double unlinked(int ageDays, int waitedDays) {
        EnrichedTrack track =
                Edit.of(Samples.track("t").build())
                        .without("mlc")
                        .with(
                                "releaseDate",
                                Samples.NOW
                                        .minus(Duration.ofDays(ageDays))
                                        .toString()
                                        .substring(0, 10))
                        .with("trail", new TreeMap<>(Samples.trail(StepStatus.NOT_FOUND)))
                        .done();
        return Score.of(
                        track,
                        StarterReference.load(),
                        ScoreConfig.of(Preset.SCOUT),
                        Samples.NOW.plus(Duration.ofDays(waitedDays)))
                .writers()
                .get(0)
                .contributions()
                .get(0)
                .points();
    }

    private static Double openShare(double collected) {
        return score(registered(collected)).openShare();
    }

    private static List<Flag> flags(double collected) {
        return score(registered(collected)).flags();
    }

    private static EnrichedTrack registered(double collected) {
        return Samples.track("t")
                .setMlc(
                        Samples.mlc(
                                Samples.work(
                                        List.of(MARA),
                                        List.of(Samples.publisher("TIN WHISTLE", collected, "1")))))
                .build();
    }

    private static EnrichedTrack registered(List<MlcWriter> writers) {
        return Samples.track("t").setMlc(Samples.mlc(Samples.work(writers, List.of()))).build();
    }

    private static TrackScore score(EnrichedTrack track) {
        return Score.of(track, StarterReference.load(), ScoreConfig.of(Preset.SCOUT), Samples.NOW);
    }
}
