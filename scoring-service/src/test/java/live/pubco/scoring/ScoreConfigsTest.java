package live.pubco.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import live.pubco.score.Fact;
import live.pubco.score.Input;
import live.pubco.score.Part;
import live.pubco.score.Preset;
import live.pubco.score.ScoreConfig;
import org.junit.jupiter.api.Test;

/** What is judgement may be set; what makes no sense ends the start. */
class ScoreConfigsTest {

    @Test
    void nothingSetIsThePreset() {
        assertThat(config(Map.of())).isEqualTo(ScoreConfig.of(Preset.SCOUT));
        assertThat(config(Map.of("preset", "sync"))).isEqualTo(ScoreConfig.of(Preset.SYNC));
    }

    @Test
    void whatIsSetBeatsThePresetAndChangesTheHash() {
        ScoreConfig config =
                config(
                        Map.of(
                                "parts.momentum", "0.65",
                                "inputs.m1", "0.85",
                                "half-lives.m1", "5d",
                                "points.no-publisher", "6",
                                "fact-half-lives.society", "90d",
                                "tiers.a", "80"));

        assertThat(config.parts().get(Part.MOMENTUM)).isCloseTo(.65 / 1.35, within(1e-9));
        assertThat(config.inputs().get(Input.M1)).isCloseTo(.85 / 1.45, within(1e-9));
        assertThat(config.halfLives()).containsEntry(Input.M1, Duration.ofDays(5));
        assertThat(config.points()).containsEntry(Fact.NO_PUBLISHER, 6.0);
        assertThat(config.factHalfLives()).containsEntry(Fact.SOCIETY, Duration.ofDays(90));
        assertThat(config.tiers().a()).isEqualTo(80);
        assertThat(config.hash()).isNotEqualTo(ScoreConfig.of(Preset.SCOUT).hash());
    }

    @Test
    void nonsenseIsRefusedByName() {
        assertThatThrownBy(() -> config(Map.of("parts.momentum", "-1")))
                .hasMessageContaining("weights of parts");
        assertThatThrownBy(() -> config(Map.of("half-lives.m1", "0s")))
                .hasMessageContaining("half-life of M1");
        assertThatThrownBy(() -> config(Map.of("tiers.b", "90")))
                .hasMessageContaining("tiers must fall");
        assertThatThrownBy(() -> config(Map.of("points.bribed", "9")))
                .hasMessageContaining("bribed");
    }

    private static ScoreConfig config(Map<String, String> set) {
        Map<String, String> properties = new HashMap<>();
        set.forEach((name, value) -> properties.put("pubco.scoring." + name, value));
        return ScoreConfigs.of(
                new SmallRyeConfigBuilder()
                        .withMapping(Settings.class)
                        .withConverter(Duration.class, 200, ScoreConfigsTest::duration)
                        .withSources(new PropertiesConfigSource(properties, "test", 500))
                        .build()
                        .getConfigMapping(Settings.class));
    }

    /** As Quarkus reads durations. */
    private static Duration duration(String text) {
        return text.endsWith("d")
                ? Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1)))
                : Duration.parse("PT" + text);
    }
}
