package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A scout's word on a writer's publishing, and on who the writer is. */
class HumanEvidenceTest {

    private static final String KEY = "ipi:00111111111";
    private static final String LOCAL = "name:mara quill@PL001A";
    private static final String MBID = "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    private static final Instant SAID = Instant.parse("2026-11-10T09:00:00Z");
    private static final Writer MARA =
            Writer.found(
                    LOCAL,
                    List.of("Mara Quill"),
                    Set.of("00111111111", "00333333333", "00222222222"),
                    Optional.of("00000000-0000-4000-8000-000000000003"),
                    Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "confirm, CONFIRMED, confirmed open",
        "Confirmed, CONFIRMED, confirmed open",
        "UNPUBLISHED, CONFIRMED, confirmed open",
        "refute, REFUTED, known published",
        "refuted, REFUTED, known published",
        "published, REFUTED, known published"
    })
    void aWordIsEvidenceWithItsAuthorAndDay(String value, Fact fact, String text) {
        assertThat(evidence(state(value, "scout-1", SAID)))
                .contains(
                        new Evidence(
                                Group.HUMAN,
                                ObservationStatus.OK,
                                Optional.of(fact),
                                1,
                                "scout-1",
                                SAID,
                                text + " by scout-1, 10 Nov"));
    }

    @Test
    void whatNobodyUnderstandsIsNoEvidence() {
        assertThat(evidence(state("perhaps", "scout-1", SAID))).isEmpty();
        assertThat(evidence()).isEmpty();
    }

    @Test
    void theLastWordCounts() {
        ScoutOverride first = state("confirm", "scout-2", SAID);
        ScoutOverride later = state("refute", "scout-1", SAID.plusSeconds(1));
        ScoutOverride sameTime = state("refute", "scout-3", SAID);

        assertThat(fact(first, later)).isEqualTo(Fact.REFUTED);
        assertThat(fact(later, first)).isEqualTo(Fact.REFUTED);
        assertThat(fact(first, sameTime)).isEqualTo(Fact.REFUTED);
        assertThat(fact(sameTime, first)).isEqualTo(Fact.REFUTED);
    }

    @Test
    void aWordOnSomethingElseIsNone() {
        ScoutOverride word = state("confirm", "scout-1", SAID);

        assertThat(evidence(ScoutOverride.newBuilder(word).setTarget("ipi:00999999999").build()))
                .isEmpty();
        assertThat(evidence(ScoutOverride.newBuilder(word).setKind(OverrideKind.NOTE).build()))
                .isEmpty();
    }

    @Test
    void aWordHoldsFromTheDayItWasSaidForAHundredAndEightyDays() {
        ScoutOverride word = state("confirm", "scout-1", SAID);

        assertThat(HumanEvidence.holds(word, SAID.minusMillis(1))).isFalse();
        assertThat(HumanEvidence.holds(word, SAID)).isTrue();
        Instant end = SAID.plus(Duration.ofDays(180));
        assertThat(HumanEvidence.holds(word, end.minusMillis(1))).isTrue();
        assertThat(HumanEvidence.holds(word, end)).isFalse();
    }

    @Test
    void aWordMayExpireEarlierOrLater() {
        ScoutOverride word =
                ScoutOverride.newBuilder(state("confirm", "scout-1", SAID))
                        .setExpiresAt(SAID.plus(Duration.ofDays(300)))
                        .build();

        assertThat(HumanEvidence.holds(word, SAID.plus(Duration.ofDays(299)))).isTrue();
        assertThat(HumanEvidence.holds(word, SAID.plus(Duration.ofDays(300)))).isFalse();
        assertThat(evidence(word)).isPresent();
        assertThat(
                        evidence(
                                ScoutOverride.newBuilder(word)
                                        .setExpiresAt(SAID.plus(Duration.ofDays(1)))
                                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00111111111", "111111111", MBID, " 0B1C2D3E-4F50-4A6B-8C7D-9E0F1A2B3C4D"})
    void aNumberAndAMusicBrainzIdNameOnePerson(String text) {
        assertThat(HumanIdentity.isMark(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mara Quill", "", "0b1c2d3e-4f50-4a6b-8c7d"})
    void aNameDoesNotNameOnePerson(String text) {
        assertThat(HumanIdentity.isMark(text)).isFalse();
    }

    @Test
    void aPinThatNamesNobodyChangesNothing() {
        assertThat(settled(pin("Mara Quill", SAID))).isEqualTo(MARA);
        assertThat(settled(pin(MBID, SAID))).isEqualTo(MARA.withMbid(MBID));
        assertThat(settled(pin("999999999", SAID))).isEqualTo(MARA.withNumber("00999999999"));
    }

    @Test
    void theLaterPinIsTheLastWordInWhateverOrderTheyCome() {
        ScoutOverride first = pin("00888888888", SAID);
        ScoutOverride later = pin("00777777777", SAID.plusSeconds(5));

        assertThat(settled(first, later).key()).isEqualTo("ipi:00777777777");
        assertThat(settled(later, first).key()).isEqualTo("ipi:00777777777");
    }

    @Test
    void whoIsSplitFromANumberIsKnownByTheLeastOfTheOthers() {
        Writer split = settled(word(OverrideKind.SPLIT_IDENTITY, "00111111111", SAID));

        assertThat(split.key()).isEqualTo("ipi:00222222222");
        assertThat(split.foundAs()).isEqualTo(KEY);
    }

    @Test
    void whoIsSplitFromAMusicBrainzPersonLosesAllNumbersThatItLists() {
        Writer split = settled(word(OverrideKind.SPLIT_IDENTITY, MBID, SAID));

        assertThat(split.key()).isEqualTo(LOCAL);
        assertThat(split.mbid()).isEmpty();
    }

    @Test
    void aWordOnThePublishingSaysNothingOfTheIdentity() {
        assertThat(settled(state("00999999999", "scout-1", SAID))).isEqualTo(MARA);
    }

    private static Writer settled(ScoutOverride... words) {
        return new HumanIdentity(track(words), Samples.NOW).of(MARA, LOCAL);
    }

    private static Fact fact(ScoutOverride... words) {
        return evidence(words).flatMap(Evidence::fact).orElseThrow();
    }

    private static Optional<Evidence> evidence(ScoutOverride... words) {
        return HumanEvidence.of(track(words), MARA, Samples.NOW);
    }

    private static EnrichedTrack track(ScoutOverride... words) {
        return Samples.bare("t").setOverrides(List.of(words)).build();
    }

    private static ScoutOverride pin(String mark, Instant at) {
        return word(OverrideKind.PIN_IDENTITY, mark, at);
    }

    private static ScoutOverride state(String value, String by, Instant at) {
        return ScoutOverride.newBuilder(word(OverrideKind.WRITER_STATE, value, at))
                .setBy(by)
                .build();
    }

    private static ScoutOverride word(OverrideKind kind, String value, Instant at) {
        return ScoutOverride.newBuilder()
                .setKind(kind)
                .setTarget(KEY)
                .setValue(value)
                .setBy("scout-1")
                .setAt(at)
                .build();
    }
}
