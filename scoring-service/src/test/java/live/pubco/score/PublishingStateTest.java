package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

class PublishingStateTest {

    private static final MlcWriter MARA = writer("MARA QUILL", "00111111111", "1");
    private static final MlcWriter IVO = writer("IVO BRANDT", "00222222222", "2");

    @Test
    void aWriterWithoutAnyPartyOnTheChainIsUnpublished() {
        Map<String, WriterScore> writers = writers(publisher("TIN WHISTLE TUNES", 50, "2"));

        assertThat(writers.get("Mara Quill").status()).isEqualTo(PublishingStatus.UNPUBLISHED);
        assertThat(writers.get("Mara Quill").share()).isEqualTo(50);
        assertThat(writers.get("Mara Quill").proof()).contains("no publisher", "PL001A", "20 Nov");
        assertThat(writers.get("Ivo Brandt").status()).isEqualTo(PublishingStatus.INDIE_PUBLISHED);
    }

    @Test
    void aWriterWhoCollectsAloneIsSelfAdministered() {
        assertThat(status(publisher("QUILL, MARA", 50, "1")))
                .isEqualTo(PublishingStatus.SELF_ADMINISTERED);
    }

    @Test
    void anAliasIsTheWriterToo() {
        assertThat(status(publisher("M Q LANTERN", 50, "1")))
                .isEqualTo(PublishingStatus.SELF_ADMINISTERED);
    }

    @Test
    void anAdministrationServiceLeavesTheCopyright() {
        MlcPublisher own = publisher("QUILL SONGS", 0, "1", publisher("SONGTRUST", 50, "1"));

        assertThat(status(own)).isEqualTo(PublishingStatus.ADMIN_ONLY);
    }

    @Test
    void aSocietyIsNoPublisher() {
        assertThat(status(publisher("GEMA", 50, "1"))).isEqualTo(PublishingStatus.CMO_COLLECTED);
    }

    @Test
    void aMajorAdministratorMakesTheShareAMajors() {
        MlcPublisher owned =
                publisher("TIN WHISTLE TUNES", 0, "1", publisher("SONY MUSIC PUBLISHING", 50, "1"));

        assertThat(status(owned)).isEqualTo(PublishingStatus.MAJOR_PUBLISHED);
    }

    @Test
    void aShareIsCountedOnceAtTheEndOfItsChain() {
        MlcPublisher shownTwice =
                publisher("TIN WHISTLE TUNES", 50, "1", publisher("SONGTRUST", 50, "1"));

        TrackScore score = score(track(List.of(MARA, IVO), shownTwice));

        assertThat(score.openShare()).isCloseTo(50, within(.001));
        assertThat(score.flags()).doesNotContain(Flag.SHARES_OVER_100);
    }

    @Test
    void claimsOverOneHundredPercentAreDisputedAndCountNothing() {
        TrackScore score =
                score(
                        track(
                                List.of(MARA, IVO),
                                publisher("TIN WHISTLE TUNES", 75, "1"),
                                publisher("SIXTH FLOOR COPYRIGHTS", 75, "2")));

        assertThat(score.flags()).contains(Flag.SHARES_OVER_100);
        assertThat(score.openShare()).isZero();
        assertThat(score.writers())
                .allSatisfy(w -> assertThat(w.status()).isEqualTo(PublishingStatus.DISPUTED))
                .allSatisfy(w -> assertThat(w.contributions().get(0).points()).isZero());
    }

    @Test
    void publishersWithoutAChainCountHalf() {
        MlcPublisher somebodys =
                MlcPublisher.newBuilder(publisher("TIN WHISTLE TUNES", 50, "9")).build();

        TrackScore score = score(track(List.of(MARA, IVO), somebodys));

        assertThat(score.writers())
                .allSatisfy(w -> assertThat(w.contributions().get(0).coverage()).isEqualTo(.5));
    }

    @Test
    void aFailureIsNotANegativeAnswer() {
        assertThat(withoutSection(StepStatus.FAILED)).isEqualTo(PublishingStatus.ERROR);
        assertThat(withoutSection(StepStatus.UNAVAILABLE)).isEqualTo(PublishingStatus.NOT_CHECKED);
        assertThat(withoutSection(StepStatus.NOT_FOUND)).isEqualTo(PublishingStatus.UNMATCHED);
    }

    @Test
    void aFailedRefreshKeepsTheLastGoodAnswer() {
        EnrichedTrack.Builder track = track(List.of(MARA, IVO));
        TrackScore before = score(track);
        Map<String, Step> trail = new TreeMap<>(track.getTrail());
        trail.put(
                "mlc",
                Step.newBuilder(Samples.step(StepStatus.FAILED, Samples.NOW))
                        .setCheckedAt(Samples.NOW)
                        .build());

        TrackScore after = score(track.setTrail(trail));

        assertThat(after.independence()).isEqualTo(before.independence());
    }

    @Test
    void aScoutsWordBeatsTheRegistryUntilItExpires() {
        String key = score(track(List.of(MARA, IVO))).writers().get(0).key();
        EnrichedTrack.Builder track =
                track(List.of(MARA, IVO), publisher("SONY MUSIC PUBLISHING", 50, "1"))
                        .setOverrides(List.of(word(key, Samples.NOW.minusSeconds(86_400))));

        assertThat(byName(score(track)).get("Mara Quill").independence())
                .isCloseTo(99.01, within(.01));
        TrackScore later =
                Score.of(
                        track.build(),
                        StarterReference.load(),
                        ScoreConfig.of(Preset.SCOUT),
                        Samples.NOW.plusSeconds(200L * 86_400));
        assertThat(byName(later).get("Mara Quill").independence()).isLessThan(50);
    }

    private static ScoutOverride word(String key, Instant at) {
        return ScoutOverride.newBuilder()
                .setKind(OverrideKind.WRITER_STATE)
                .setTarget(key)
                .setValue("confirm")
                .setBy("scout-1")
                .setAt(at)
                .build();
    }

    private static PublishingStatus withoutSection(StepStatus status) {
        EnrichedTrack.Builder track = Samples.track("t").setMlc((MlcSection) null);
        Map<String, Step> trail = new TreeMap<>(track.getTrail());
        trail.put("mlc", Samples.step(status, Samples.NOW));
        return score(track.setTrail(trail)).writers().get(0).status();
    }

    private static PublishingStatus status(MlcPublisher publisher) {
        return writers(publisher).get("Mara Quill").status();
    }

    private static Map<String, WriterScore> writers(MlcPublisher... publishers) {
        return byName(score(track(List.of(MARA, IVO), publishers)));
    }

    private static Map<String, WriterScore> byName(TrackScore score) {
        return score.writers().stream()
                .collect(Collectors.toMap(WriterScore::name, Function.identity()));
    }

    private static EnrichedTrack.Builder track(
            List<MlcWriter> writers, MlcPublisher... publishers) {
        return Samples.track("t").setMlc(Samples.mlc(Samples.work(writers, List.of(publishers))));
    }

    private static TrackScore score(EnrichedTrack.Builder track) {
        return Score.of(
                track.build(), StarterReference.load(), ScoreConfig.of(Preset.SCOUT), Samples.NOW);
    }
}
