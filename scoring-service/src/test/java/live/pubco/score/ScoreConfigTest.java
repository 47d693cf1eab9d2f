package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is judgement about a score, and what of it makes sense. */
class ScoreConfigTest {

    private static final ScoreConfig START = ScoreConfig.of(Preset.SCOUT);

    @ParameterizedTest
    @CsvSource({
        "SCOUT,     .30, .20, .15, .35",
        "CATALOGUE, .15, .10, .05, .70",
        "SYNC,      .20, .10, .20, .50"
    })
    void everyPresetWeighsThePartsItsOwnWay(
            Preset preset, double momentum, double discovery, double social, double independence) {
        Map<Part, Double> parts = ScoreConfig.of(preset).parts();

        assertThat(parts.get(Part.MOMENTUM)).isCloseTo(momentum, within(1e-12));
        assertThat(parts.get(Part.DISCOVERY)).isCloseTo(discovery, within(1e-12));
        assertThat(parts.get(Part.SOCIAL)).isCloseTo(social, within(1e-12));
        assertThat(parts.get(Part.INDEPENDENCE)).isCloseTo(independence, within(1e-12));
    }

    @Test
    void weightsOfAnyScaleAddUpToOne() {
        Map<Part, Double> parts = new HashMap<>();
        parts.put(Part.MOMENTUM, 2.0);
        parts.put(Part.DISCOVERY, 0.0);
        parts.put(Part.INDEPENDENCE, 6.0);
        ScoreConfig config = parts(parts);

        assertThat(config.parts())
                .containsOnly(
                        Map.entry(Part.MOMENTUM, .25),
                        Map.entry(Part.DISCOVERY, 0.0),
                        Map.entry(Part.INDEPENDENCE, .75));
    }

    @Test
    void theInputsOfEveryPartAddUpToOneAmongThemselves() {
        Map<Input, Double> inputs = new EnumMap<>(Input.class);
        inputs.put(Input.M1, 3.0);
        inputs.put(Input.M3, 1.0);
        inputs.put(Input.D4, .5);
        inputs.put(Input.S2, 7.0);

        assertThat(inputs(inputs).inputs())
                .containsOnly(
                        Map.entry(Input.M1, .75),
                        Map.entry(Input.M3, .25),
                        Map.entry(Input.D4, 1.0),
                        Map.entry(Input.S2, 1.0));
        inputs.remove(Input.D4);
        assertThatThrownBy(() -> inputs(inputs)).hasMessage("weights of DISCOVERY: all are zero");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-.1, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoWeightIsRefused(double weight) {
        Map<Part, Double> parts = new HashMap<>(START.parts());
        parts.put(Part.SOCIAL, weight);

        assertThatThrownBy(() -> parts(parts))
                .hasMessage("weights of parts: not a weight: " + weight);
    }

    @ParameterizedTest
    @CsvSource({
        "75,  60,  50,  true",
        "60,  60,  60,  true",
        "100, 0,   0,   true",
        "101, 60,  50,  false",
        "59,  60,  50,  false",
        "75,  49,  50,  false",
        "75,  60,  -1,  false",
        "NaN, 60,  50,  false"
    })
    void tiersFallFromAToWatch(double a, double b, double watch, boolean possible) {
        if (possible) {
            assertThat(new ScoreConfig.Tiers(a, .6, b, .4, watch, .3).watch()).isEqualTo(watch);
        } else {
            assertThatThrownBy(() -> new ScoreConfig.Tiers(a, .6, b, .4, watch, .3))
                    .hasMessage("tiers must fall: a >= b >= watch");
        }
    }

    @Test
    void aHalfLifeIsLongerThanNothing() {
        assertThatThrownBy(() -> ageing(Map.of(Fact.SOCIETY, Duration.ofDays(-1))))
                .hasMessage("half-life of SOCIETY: PT-24H");
        assertThatThrownBy(() -> ageing(Map.of(Fact.SOCIETY, Duration.ZERO)))
                .hasMessage("half-life of SOCIETY: PT0S");
        assertThat(ageing(Map.of(Fact.SOCIETY, Duration.ofMillis(1))).factHalfLives())
                .containsOnlyKeys(Fact.SOCIETY);
    }

    @Test
    void theSameJudgementHasTheSameHash() {
        assertThat(START.hash()).hasSize(12).matches("[0-9a-f]+");
        assertThat(ScoreConfig.of(Preset.SCOUT).hash()).isEqualTo(START.hash());
        assertThat(ScoreConfig.of(Preset.SYNC).hash()).isNotEqualTo(START.hash());
        assertThat(ageing(Map.of()).hash()).isNotEqualTo(START.hash());
        assertThat(parts(START.parts()).hash()).isEqualTo(START.hash());
    }

    @Test
    void theStartValuesAreThoseOfTheFacts() {
        assertThat(START.points()).hasSize(Fact.values().length);
        assertThat(START.points()).containsEntry(Fact.MAJOR_PUBLISHER, -15.0);
        assertThat(START.factHalfLives())
                .containsEntry(Fact.NO_PUBLISHER, Duration.ofDays(45))
                .containsEntry(Fact.NONE_PUBLISHED, Duration.ofDays(90))
                .containsEntry(Fact.MAJOR_LABEL, Duration.ofDays(365))
                .doesNotContainKeys(Fact.CONFIRMED, Fact.REFUTED);
        assertThat(START.halfLives())
                .containsEntry(Input.S4, Duration.ofDays(180))
                .doesNotContainKey(Input.D4);
    }

    private static ScoreConfig parts(Map<Part, Double> parts) {
        return config(parts, START.inputs(), START.factHalfLives());
    }

    private static ScoreConfig inputs(Map<Input, Double> inputs) {
        return config(START.parts(), inputs, START.factHalfLives());
    }

    private static ScoreConfig ageing(Map<Fact, Duration> halfLives) {
        return config(START.parts(), START.inputs(), halfLives);
    }

    private static ScoreConfig config(
            Map<Part, Double> parts, Map<Input, Double> inputs, Map<Fact, Duration> halfLives) {
        return new ScoreConfig(
                START.preset(),
                parts,
                inputs,
                START.halfLives(),
                START.points(),
                halfLives,
                START.groups(),
                START.tiers(),
                null);
    }
}
