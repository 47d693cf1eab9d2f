package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sure it is that an answer is about the recording that was asked for. */
class MatchTest {

    private static final EnrichedTrack TRACK = Samples.track("t").build();

    @ParameterizedTest
    @CsvSource({"ISRC, 1", "RECORDING_ID, .95", "TITLE_WRITER, .7", "MANUAL, 1"})
    void everyWayOfFindingHasItsOwnConfidence(MatchMethod method, double confidence) {
        assertThat(stated(method, null)).isEqualTo(new Match(confidence, false));
        MusicBrainzSection section =
                MusicBrainzSection.newBuilder(Samples.musicbrainz()).setMatchMethod(method).build();
        assertThat(Match.musicbrainz(Edit.of(TRACK).with("musicbrainz", section).done()))
                .isEqualTo(new Match(confidence, false));
    }

    @ParameterizedTest
    @CsvSource({
        "ISRC,         .80, .80",
        "TITLE_WRITER, .55, .55",
        "TITLE_WRITER, .90, .70",
        "ISRC,         -.5, 0"
    })
    void aProvidersDoubtLowersTheConfidenceAndItsPrideDoesNotRaiseIt(
            MatchMethod method, BigDecimal stated, double believed) {
        assertThat(stated(method, stated).confidence()).isEqualTo(believed);
    }

    @Test
    void withoutAnAnswerNothingIsMatched() {
        EnrichedTrack bare = Samples.bare("t").build();

        assertThat(Match.mlc(bare)).isEqualTo(new Match(0, false));
        assertThat(Match.musicbrainz(bare)).isEqualTo(new Match(0, false));
    }

    @Test
    void aCodeIsReusedWhenEveryRecordingBehindItHasAnotherTitle() {
        assertThat(titles("COPPER SIGNALS")).isEqualTo(new Match(.5, true));
        assertThat(titles("COPPER SIGNALS", "GLASS ORCHARD")).isEqualTo(new Match(.5, true));
        assertThat(titles("COPPER SIGNALS", "PAPER LANTERNS")).isEqualTo(new Match(1, false));
        assertThat(titles("COPPER SIGNALS", null)).isEqualTo(new Match(1, false));
        assertThat(titles()).isEqualTo(new Match(1, false));
    }

    @Test
    void whatWasNotFoundByItsCodeCannotShowThatTheCodeIsReused() {
        assertThat(
                        Match.mlc(
                                section(
                                        "Paper Lanterns",
                                        MatchMethod.TITLE_WRITER,
                                        null,
                                        "COPPER SIGNALS")))
                .isEqualTo(new Match(.7, false));
    }

    @Test
    void aReusedCodeThatWasDoubtedAnywayIsBelievedNoMore() {
        BigDecimal doubt = new BigDecimal("0.30");

        assertThat(Match.mlc(section("Paper Lanterns", MatchMethod.ISRC, doubt, "COPPER SIGNALS")))
                .isEqualTo(new Match(.3, true));
    }

    @Test
    void threeFifthsOfATitleInCommonIsTheSameTitle() {
        assertThat(Match.mlc(section("Tides", MatchMethod.ISRC, null, "Tidal")).reused()).isFalse();
        assertThat(Match.mlc(section("Tides", MatchMethod.ISRC, null, "Tolls")).reused()).isTrue();
    }

    @Test
    void fiveSecondsMoreOrLessAreTheSameLength() {
        assertThat(length(206_000L, 201_000L)).isEqualTo(new Match(1, false));
        assertThat(length(206_001L, 201_000L)).isEqualTo(new Match(.5, true));
        assertThat(length(196_000L, 201_000L)).isEqualTo(new Match(1, false));
        assertThat(length(195_999L, 201_000L)).isEqualTo(new Match(.5, true));
    }

    @Test
    void anUnknownLengthTellsNothing() {
        assertThat(length(null, 201_000L)).isEqualTo(new Match(1, false));
        assertThat(length(100_000L, null)).isEqualTo(new Match(1, false));
    }

    @Test
    void theFirstRecordingOfMusicBrainzDecidesByItsTitleToo() {
        assertThat(recordings(recording("Copper Signals", 200_000L)))
                .isEqualTo(new Match(.5, true));
        assertThat(
                        recordings(
                                recording("Paper Lanterns", 200_000L),
                                recording("Copper Signals", 200_000L)))
                .isEqualTo(new Match(1, false));
        assertThat(recordings()).isEqualTo(new Match(1, false));
    }

    @Test
    void aCodeInTheFormOfAnIsrcIsNoProofUnlessARealOneIsAmongThem() {
        assertThat(codes("TCAAA2600001").confidence()).isEqualTo(.85);
        assertThat(codes("TCAAA2600001", "QZXAA2600001").confidence()).isEqualTo(1);
        assertThat(codes().confidence()).isEqualTo(1);
    }

    private static Match codes(String... isrcs) {
        return Match.mlc(Edit.of(TRACK).with("isrcs", List.of(isrcs)).done());
    }

    private static Match stated(MatchMethod method, BigDecimal confidence) {
        return Match.mlc(section("Paper Lanterns", method, confidence, "PAPER LANTERNS"));
    }

    private static Match titles(String... titles) {
        return Match.mlc(section("Paper Lanterns", MatchMethod.ISRC, null, titles));
    }

    private static EnrichedTrack section(
            String title, MatchMethod method, BigDecimal stated, String... titles) {
        MlcSection section =
                MlcSection.newBuilder(Samples.mlc(Samples.work()))
                        .setMatchMethod(method)
                        .setMatchConfidence(stated)
                        .setRecordings(Stream.of(titles).map(MatchTest::recording).toList())
                        .build();
        return Edit.of(TRACK).with("title", title).with("mlc", section).done();
    }

    private static MlcRecording recording(String title) {
        return MlcRecording.newBuilder().setIsrc("QZXAA2600001").setTitle(title).build();
    }

    private static Match length(Long ours, Long theirs) {
        MusicBrainzSection section = section(recording("Paper Lanterns", theirs));
        return Match.musicbrainz(
                Edit.of(TRACK).with("durationMs", ours).with("musicbrainz", section).done());
    }

    private static Match recordings(MusicBrainzRecording... recordings) {
        return Match.musicbrainz(Edit.of(TRACK).with("musicbrainz", section(recordings)).done());
    }

    private static MusicBrainzSection section(MusicBrainzRecording... recordings) {
        return MusicBrainzSection.newBuilder(Samples.musicbrainz())
                .setRecordings(List.of(recordings))
                .build();
    }

    private static MusicBrainzRecording recording(String title, Long lengthMs) {
        return MusicBrainzRecording.newBuilder()
                .setMbid("00000000-0000-4000-8000-000000000001")
                .setTitle(title)
                .setLengthMs(lengthMs)
                .build();
    }
}
