package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.ReasonKind;
import live.pubco.schemas.StepStatus;
import org.junit.jupiter.api.Test;

/** What holds for every record, whatever is known of the track. */
class ScorePropertiesTest {

    private static final double EXACT = 1e-9;
    private static final ReferenceSet RICH = RandomReference.rich(3);
    private static final ScoreConfig SCOUT = ScoreConfig.of(Preset.SCOUT);
    private static final List<String> SECTIONS =
            List.of("spotify", "credits", "mlc", "musicbrainz", "chartmetric");

    @Test
    void everythingStaysInItsIntervalWhateverTheFiguresAre() {
        ForAll.cases(
                random -> {
                    TrackScore score = score(RandomTracks.next(random));
                    for (PartScore part : parts(score)) {
                        assertThat(part.value()).isBetween(0.0, 100.0);
                        assertThat(part.low()).isBetween(0.0, part.value());
                        assertThat(part.high()).isBetween(part.value(), 100.0);
                        assertThat(part.evidence()).isBetween(0.0, 1.0);
                    }
                    assertThat(score.low()).isBetween(0.0, score.opportunity());
                    assertThat(score.high()).isBetween(score.opportunity(), 100.0);
                    assertThat(score.confidence()).isBetween(0.0, 1.0);
                    assertThat(score.gate()).isBetween(0.0, 1.0);
                });
    }

    @Test
    void contributionsAddUp() {
        ForAll.cases(
                random -> {
                    TrackScore score = score(RandomTracks.next(random));
                    for (PartScore part : parts(score).subList(0, 3)) {
                        assertThat(50 + points(part.contributions()))
                                .isCloseTo(part.value(), within(EXACT));
                    }
                    for (WriterScore writer : score.writers()) {
                        assertThat(Scorecard.independence(points(writer.contributions())))
                                .isCloseTo(writer.independence(), within(EXACT));
                    }
                    assertThat(waterfall(score)).isCloseTo(score.opportunity(), within(EXACT));
                });
    }

    @Test
    void howASectionIsMissingChangesNothingButWhatIsUnknown() {
        ForAll.cases(
                random -> {
                    String section = SECTIONS.get(random.nextInt(SECTIONS.size()));
                    // that The MLC knows no such recording is an answer, the others' silence is not
                    EnrichedTrack without =
                            Edit.of(RandomTracks.next(random)).without(section).done();
                    TrackScore failed =
                            score(Edit.of(without).ended(section, StepStatus.FAILED).done());
                    TrackScore skipped =
                            score(Edit.of(without).ended(section, StepStatus.SKIPPED).done());
                    TrackScore off =
                            score(Edit.of(without).ended(section, StepStatus.UNAVAILABLE).done());
                    assertThat(figures(skipped)).isEqualTo(figures(failed));
                    assertThat(figures(off)).isEqualTo(figures(failed));
                    assertThat(known(off)).isEqualTo(known(failed));
                });
    }

    @Test
    void aFailedRefreshKeepsTheLastGoodObservation() {
        ForAll.cases(
                random -> {
                    EnrichedTrack before =
                            Edit.of(RandomTracks.next(random)).ended(StepStatus.FOUND).done();
                    EnrichedTrack after = Edit.of(before).ended(StepStatus.FAILED).done();
                    boolean all = SECTIONS.stream().allMatch(s -> before.get(s) != null);
                    if (all) {
                        assertThat(score(after)).isEqualTo(score(before));
                    }
                });
    }

    @Test
    void ageingTakesAwayFromWhatHasAHalfLife() {
        ForAll.cases(
                random -> {
                    EnrichedTrack track = RandomTracks.next(random);
                    Duration later = Duration.ofHours(1 + random.nextInt(3_000));
                    List<PartScore> now = parts(score(track));
                    List<PartScore> then = parts(score(track, Samples.NOW.plus(later)));
                    assertThat(Math.abs(then.get(0).value() - 50))
                            .isLessThanOrEqualTo(Math.abs(now.get(0).value() - 50) + EXACT);
                    for (int part = 0; part < 3; part++) {
                        assertThat(then.get(part).evidence())
                                .isLessThanOrEqualTo(now.get(part).evidence() + EXACT);
                        assertAged(now.get(part).contributions(), then.get(part).contributions());
                    }
                });
    }

    private static void assertAged(List<Contribution> now, List<Contribution> then) {
        for (int i = 0; i < now.size(); i++) {
            Contribution old = now.get(i);
            Contribution aged = then.get(i);
            assertThat(aged.coverage()).isLessThanOrEqualTo(old.coverage() + EXACT);
            if (old.value() != null && List.of("d1", "d4").contains(old.input())) {
                // their values are of the day asked about, and can only fall
                assertThat(aged.value()).isLessThanOrEqualTo(old.value() + EXACT);
            } else {
                assertThat(Math.abs(aged.points()))
                        .isLessThanOrEqualTo(Math.abs(old.points()) + EXACT);
            }
        }
    }

    @Test
    void theSameBytesGiveTheSameScore() {
        ForAll.cases(
                random -> {
                    EnrichedTrack track = RandomTracks.next(random);
                    assertThat(score(decoded(track))).isEqualTo(score(track));
                });
    }

    @Test
    void orderAndRepetitionOfObservationsDoNotMatter() {
        ForAll.cases(
                random -> {
                    EnrichedTrack track = RandomTracks.next(random);
                    Edit shuffled =
                            Edit.of(track)
                                    .with("memberships", twice(track.getMemberships(), random));
                    track.getMlc().ifPresent(mlc -> shuffled.with("mlc", shuffled(mlc, random)));
                    track.getChartmetric()
                            .ifPresent(
                                    figures ->
                                            shuffled.with(
                                                    "chartmetric", Shuffles.of(figures, random)));
                    track.getCredits()
                            .ifPresent(
                                    credits ->
                                            shuffled.with("credits", Shuffles.of(credits, random)));
                    assertThat(score(shuffled.done())).isEqualTo(score(track));
                });
    }

    @Test
    void everyScoreNamesItsVersionsAndAReplayReproducesIt() {
        ForAll.cases(
                random -> {
                    Preset preset = Preset.values()[random.nextInt(3)];
                    ScoreConfig config = ScoreConfig.of(preset);
                    EnrichedTrack track = RandomTracks.next(random);
                    TrackScore stored = Score.of(track, RICH, config, Samples.NOW);
                    assertThat(stored.modelVersion()).isEqualTo(Score.MODEL_VERSION);
                    assertThat(stored.referenceVersion()).isEqualTo("rich-3");
                    assertThat(stored.configHash()).isEqualTo(config.hash()).hasSize(12);
                    TrackScore replayed =
                            Score.of(
                                    decoded(track),
                                    RandomReference.rich(3),
                                    ScoreConfig.of(preset),
                                    stored.asOf());
                    assertThat(replayed).isEqualTo(stored);
                });
    }

    @Test
    void aChangeIsAgeingAndNewDataAndANewModelAndNothingElse() {
        ReferenceSet older = RandomReference.rich(4);
        ScoreConfig judgedOtherwise = ScoreConfig.of(Preset.CATALOGUE);
        ForAll.cases(
                random -> {
                    boolean sameModel = random.nextBoolean();
                    boolean sameRecord = random.nextBoolean();
                    EnrichedTrack track = RandomTracks.next(random);
                    EnrichedTrack newer = sameRecord ? track : RandomTracks.next(random);
                    Instant now = Samples.NOW.plus(Duration.ofHours(random.nextInt(2) * 168L));
                    double stored =
                            Score.of(
                                            track,
                                            sameModel ? RICH : older,
                                            sameModel ? SCOUT : judgedOtherwise,
                                            Samples.NOW)
                                    .opportunity();
                    double after = score(newer, now).opportunity();
                    ScoreChange change =
                            ScoreChange.between(
                                    new ScoreChange.Look(track, Samples.NOW, stored),
                                    new ScoreChange.Look(newer, now, after),
                                    RICH,
                                    SCOUT);
                    assertThat(change.ageing() + change.newData() + change.newModel())
                            .isCloseTo(after - stored, within(EXACT));
                    if (sameModel) {
                        assertThat(change.newModel()).isCloseTo(0, within(EXACT));
                    }
                    if (sameRecord) {
                        assertThat(change.newData()).isZero();
                    }
                    if (now.equals(Samples.NOW)) {
                        assertThat(change.ageing()).isZero();
                    }
                });
    }

    @Test
    void swappedWritersOtherIdsLettersAndCopiesLeaveTheScore() {
        ForAll.cases(
                random -> {
                    EnrichedTrack track = RandomTracks.next(random);
                    Edit renamed =
                            Edit.of(track)
                                    .with("trackId", "another-id")
                                    .with("refreshId", "another-refresh")
                                    .with("title", track.getTitle().toUpperCase(Locale.ROOT))
                                    .with("artists", List.of(Samples.artist("MÁRA QUÍLL")));
                    track.getMlc().ifPresent(mlc -> renamed.with("mlc", Shuffles.renamed(mlc)));
                    track.getCredits()
                            .ifPresent(
                                    credits -> renamed.with("credits", Shuffles.renamed(credits)));
                    track.getMusicbrainz()
                            .ifPresent(
                                    found ->
                                            renamed.with(
                                                    "musicbrainz",
                                                    Shuffles.withCompilation(found)));
                    assertThat(figures(score(renamed.done()))).isEqualTo(figures(score(track)));
                });
    }

    private static TrackScore score(EnrichedTrack track) {
        return score(track, Samples.NOW);
    }

    private static TrackScore score(EnrichedTrack track, Instant asOf) {
        return Score.of(track, RICH, SCOUT, asOf);
    }

    private static List<PartScore> parts(TrackScore score) {
        return List.of(score.momentum(), score.discovery(), score.social(), score.independence());
    }

    private static double points(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::points).sum();
    }

    private static double waterfall(TrackScore score) {
        double average = 50;
        for (Part part : Part.values()) {
            average += SCOUT.parts().get(part) * (parts(score).get(part.ordinal()).value() - 50);
        }
        return average - (1 - score.gate()) * average;
    }

    /** All numbers of a score, none of its words. */
    private static List<Double> figures(TrackScore score) {
        List<Double> figures =
                new ArrayList<>(
                        List.of(
                                score.opportunity(),
                                score.low(),
                                score.high(),
                                score.confidence(),
                                score.gate()));
        parts(score)
                .forEach(p -> figures.addAll(List.of(p.value(), p.low(), p.high(), p.evidence())));
        score.writers().stream()
                .sorted(java.util.Comparator.comparingDouble(WriterScore::independence))
                .forEach(w -> figures.addAll(List.of(w.independence(), w.low(), w.high())));
        return figures;
    }

    private static List<Reason> known(TrackScore score) {
        return score.reasons().stream()
                .filter(reason -> reason.kind() != ReasonKind.UNKNOWN)
                .filter(reason -> !reason.text().contains("nothing known"))
                .toList();
    }

    private static EnrichedTrack decoded(EnrichedTrack track) {
        try {
            return EnrichedTrack.fromByteBuffer(track.toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> twice(List<T> items, Random random) {
        List<T> all = new ArrayList<>(items);
        all.addAll(items);
        Collections.shuffle(all, random);
        return all;
    }

    private static MlcSection shuffled(MlcSection mlc, Random random) {
        List<MlcRecording> recordings = twice(mlc.getRecordings(), random);
        List<MlcWork> works =
                mlc.getWorks().stream().map(work -> Shuffles.of(work, random)).toList();
        return Shuffles.with(mlc, recordings, works);
    }
}
