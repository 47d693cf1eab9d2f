package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.ScoutOverride;
import org.junit.jupiter.api.Test;

/** How the writers of a track become one number, and what each of them carries. */
class IndependenceTest {

    private static final WriterScore OPEN = writer("a", 25.0, 80, 40, 85, .9);
    private static final WriterScore TAKEN = writer("b", 75.0, 20, 10, 60, .5);

    @Test
    void oneOpenWriterIsEnoughForAScout() {
        PartScore best = Independence.aggregate(List.of(TAKEN, OPEN), Preset.Aggregator.MAX);

        assertScore(best, 80, 40, 85, .9);
        assertThat(best.contributions()).isEqualTo(OPEN.contributions());
    }

    @Test
    void theRangeOfTheBestWriterIsThatOfWhoeverMayBeTheBest() {
        WriterScore unknown = writer("c", null, 50, 45, 100, .1);

        assertScore(
                Independence.aggregate(List.of(OPEN, unknown), Preset.Aggregator.MAX),
                80,
                45,
                100,
                .9);
        assertScore(
                Independence.aggregate(List.of(TAKEN, unknown), Preset.Aggregator.MIN),
                20,
                10,
                60,
                .5);
    }

    @Test
    void oneTakenWriterSpoilsASync() {
        PartScore worst = Independence.aggregate(List.of(OPEN, TAKEN), Preset.Aggregator.MIN);

        assertScore(worst, 20, 10, 60, .5);
        assertThat(worst.contributions()).isEqualTo(TAKEN.contributions());
    }

    @Test
    void aCatalogueCountsEveryWriterByShare() {
        PartScore all =
                Independence.aggregate(List.of(TAKEN, OPEN), Preset.Aggregator.SHARE_WEIGHTED);

        assertScore(
                all,
                .25 * 80 + .75 * 20,
                .25 * 40 + .75 * 10,
                .25 * 85 + .75 * 60,
                .25 * .9 + .75 * .5);
        assertThat(all.contributions()).isEqualTo(OPEN.contributions());
    }

    @Test
    void whereAShareIsUnknownOrNothingAllWritersCountAlike() {
        for (Double share : Arrays.asList(null, 0.0)) {
            assertScore(
                    Independence.aggregate(
                            List.of(OPEN, writer("b", share, 20, 10, 60, .5)),
                            Preset.Aggregator.SHARE_WEIGHTED),
                    50,
                    25,
                    72.5,
                    .7);
        }
    }

    @Test
    void ofEquallyOpenWritersTheBetterKnownDecidesAndThenTheKey() {
        WriterScore known = writer("a", 50.0, 80, 40, 85, .9);
        WriterScore lessKnown = writer("b", 50.0, 80, 30, 90, .5);
        WriterScore namesake = writer("c", 50.0, 80, 40, 85, .9);

        assertThat(best(lessKnown, known)).isEqualTo(known.contributions());
        assertThat(best(known, namesake)).isEqualTo(namesake.contributions());
        assertThat(best(namesake, known)).isEqualTo(namesake.contributions());
    }

    @Test
    void aWriterCarriesWhatTheSourcesSay() {
        WriterScore mara = score(Samples.track("t").build()).writers().get(0);

        assertThat(mara.key()).isEqualTo("ipi:00111111111");
        assertThat(mara.name()).isEqualTo("Mara Quill");
        assertThat(mara.ipi()).isEqualTo("00111111111");
        assertThat(mara.mbid()).isEqualTo("00000000-0000-4000-8000-000000000003");
        assertThat(mara.status()).isEqualTo(PublishingStatus.UNPUBLISHED);
        assertThat(mara.share()).isEqualTo(50);
        assertThat(mara.proof()).isEqualTo("has no publisher on MLC work PL001A, checked 20 Nov");
        assertThat(mara.contributions())
                .extracting(Contribution::input)
                .containsExactly("registry", "credits", "label", "catalogue");
        // 7 dB of the registry, 1 of the credits and 4 of the label
        assertThat(mara.independence()).isCloseTo(curve(12), within(1e-9));
        assertThat(mara.low()).isCloseTo(curve(12 - 6), within(1e-9));
        assertThat(mara.high()).isCloseTo(curve(12 + 4), within(1e-9));
        assertThat(mara.evidence()).isCloseTo(.8, within(1e-9));
    }

    @Test
    void aScoutsWordIsTheProof() {
        ScoutOverride word =
                ScoutOverride.newBuilder()
                        .setKind(OverrideKind.WRITER_STATE)
                        .setTarget("ipi:00111111111")
                        .setValue("refute")
                        .setBy("scout-1")
                        .setAt(Samples.NOW)
                        .build();
        WriterScore mara =
                score(Samples.track("t").setOverrides(List.of(word)).build()).writers().get(0);

        assertThat(mara.proof()).isEqualTo("known published by scout-1, 20 Nov");
        assertThat(mara.status()).isEqualTo(PublishingStatus.UNPUBLISHED);
        assertThat(mara.independence()).isCloseTo(curve(-20), within(1e-9));
        assertThat(mara.evidence()).isEqualTo(1);
    }

    @Test
    void whatIsKnownOfATrackCountsWhileNobodyIsNamed() {
        EnrichedTrack bare =
                Samples.bare("t")
                        .setLabel("4821 Records DK")
                        .setSpotify(Samples.spotify("P"))
                        .build();
        Independence.Result result = score(bare);

        assertThat(result.writers()).isEmpty();
        assertThat(result.part().value()).isCloseTo(curve(4), within(.05));
        assertThat(independence(bare).label().tier()).isEqualTo(LabelTier.DIY);
    }

    private static List<Contribution> best(WriterScore... writers) {
        return Independence.aggregate(List.of(writers), Preset.Aggregator.MAX).contributions();
    }

    private static void assertScore(
            PartScore score, double value, double low, double high, double evidence) {
        assertThat(score.value()).isCloseTo(value, within(1e-9));
        assertThat(score.low()).isCloseTo(low, within(1e-9));
        assertThat(score.high()).isCloseTo(high, within(1e-9));
        assertThat(score.evidence()).isCloseTo(evidence, within(1e-9));
    }

    private static double curve(double decibans) {
        return 100 / (1 + Math.pow(10, -decibans / 10));
    }

    private static Independence.Result score(EnrichedTrack track) {
        return independence(track).score();
    }

    private static Independence independence(EnrichedTrack track) {
        return new Independence(
                track,
                new ReferenceSet("7", Map.of(), Map.of()),
                ScoreConfig.of(Preset.SCOUT),
                Samples.NOW);
    }

    private static WriterScore writer(
            String key, Double share, double value, double low, double high, double evidence) {
        Contribution own =
                new Contribution(
                        key,
                        "of " + key,
                        ObservationStatus.OK,
                        1,
                        1,
                        1,
                        null,
                        "source",
                        null,
                        null,
                        null,
                        "");
        return new WriterScore(
                key,
                "Name of " + key,
                null,
                null,
                PublishingStatus.UNPUBLISHED,
                share,
                value,
                low,
                high,
                evidence,
                "",
                List.of(own));
    }
}
