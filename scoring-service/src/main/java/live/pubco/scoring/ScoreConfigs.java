package live.pubco.scoring;

import java.util.EnumMap;
import java.util.Map;
import live.pubco.score.Group;
import live.pubco.score.ScoreConfig;

/**
 * The start values with what was set over them; nonsense ends the start with the setting's name.
 */
final class ScoreConfigs {

    private ScoreConfigs() {}

    static ScoreConfig of(Settings settings) {
        ScoreConfig start = ScoreConfig.of(settings.preset());
        Settings.TierSettings tiers = settings.tiers();
        Map<Group, Group.Caps> groups = start.groups();
        return new ScoreConfig(
                settings.preset(),
                over(start.parts(), settings.parts()),
                over(start.inputs(), settings.inputs()),
                over(start.halfLives(), settings.halfLives()),
                over(start.points(), settings.points()),
                over(start.factHalfLives(), settings.factHalfLives()),
                groups,
                new ScoreConfig.Tiers(
                        tiers.a(),
                        tiers.aConfidence(),
                        tiers.b(),
                        tiers.bConfidence(),
                        tiers.watch(),
                        tiers.data()),
                null);
    }

    private static <E extends Enum<E>, V> Map<E, V> over(Map<E, V> start, Map<E, V> set) {
        Map<E, V> both = new EnumMap<>(start);
        both.putAll(set);
        return both;
    }
}
