package live.pubco.score;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Everything about the score that is judgement; weights may have any scale, they are normalised.
 *
 * @param halfLives of inputs; an input without one does not age
 * @param factHalfLives of facts; a fact without one does not age
 * @param hash same configuration, same hash: it travels with every score; computed, never taken
 */
public record ScoreConfig(
        Preset preset,
        Map<Part, Double> parts,
        Map<Input, Double> inputs,
        Map<Input, Duration> halfLives,
        Map<Fact, Double> points,
        Map<Fact, Duration> factHalfLives,
        Map<Group, Group.Caps> groups,
        Tiers tiers,
        String hash) {

    /** The thresholds on score and confidence that make a tier. */
    public record Tiers(
            double a, double aConfidence, double b, double bConfidence, double watch, double data) {
        public Tiers {
            if (!(a >= b && b >= watch && watch >= 0 && a <= 100)) {
                throw new IllegalArgumentException("tiers must fall: a >= b >= watch");
            }
        }

        static final Tiers START = new Tiers(75, .60, 60, .40, 50, .30);
    }

    public ScoreConfig {
        parts = normalised("parts", parts, Part.class);
        Map<Input, Double> all = new EnumMap<>(Input.class);
        for (Part part : Part.values()) {
            if (part != Part.INDEPENDENCE) {
                Map<Input, Double> own = new EnumMap<>(inputs);
                own.keySet().removeIf(input -> input.part() != part);
                all.putAll(normalised(part.name(), own, Input.class));
            }
        }
        inputs = Collections.unmodifiableMap(all);
        halfLives = copy(halfLives, Input.class);
        points = copy(points, Fact.class);
        factHalfLives = copy(factHalfLives, Fact.class);
        groups = copy(groups, Group.class);
        halfLives.forEach(ScoreConfig::checkHalfLife);
        factHalfLives.forEach(ScoreConfig::checkHalfLife);
        points.forEach(ScoreConfig::checkPoints);
        hash =
                digest(
                        List.of(
                                preset,
                                parts,
                                inputs,
                                halfLives,
                                points,
                                factHalfLives,
                                groups,
                                tiers));
    }

    /** The start values with the weights of a preset. */
    public static ScoreConfig of(Preset preset) {
        return new ScoreConfig(
                preset,
                preset.weights(),
                Defaults.INPUTS,
                Defaults.HALF_LIVES,
                Defaults.POINTS,
                Defaults.FACT_HALF_LIVES,
                Defaults.GROUPS,
                Tiers.START,
                null);
    }

    private static void checkHalfLife(Object of, Duration halfLife) {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("half-life of " + of + ": " + halfLife);
        }
    }

    private static void checkPoints(Fact fact, double points) {
        if (!Double.isFinite(points)) {
            throw new IllegalArgumentException("points of " + fact + ": " + points);
        }
    }

    private static String digest(List<Object> everything) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(everything.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static <E extends Enum<E>> Map<E, Double> normalised(
            String name, Map<E, Double> weights, Class<E> type) {
        double sum = 0;
        for (double weight : new EnumMap<>(weights).values()) {
            if (!(weight >= 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException(
                        "weights of " + name + ": not a weight: " + weight);
            }
            sum += weight;
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("weights of " + name + ": all are zero");
        }
        Map<E, Double> map = new EnumMap<>(type);
        for (E key : type.getEnumConstants()) {
            if (weights.containsKey(key)) {
                map.put(key, weights.get(key) / sum);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static <E extends Enum<E>, V> Map<E, V> copy(Map<E, V> map, Class<E> type) {
        Map<E, V> copy = new EnumMap<>(type);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
