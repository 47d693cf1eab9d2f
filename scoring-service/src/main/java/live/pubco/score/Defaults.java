package live.pubco.score;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Start values from judgement, until enough is known to fit them. */
final class Defaults {

    static final Map<Input, Double> INPUTS = new EnumMap<>(Input.class);
    static final Map<Input, Duration> HALF_LIVES = new EnumMap<>(Input.class);
    static final Map<Fact, Double> POINTS = new EnumMap<>(Fact.class);
    static final Map<Fact, Duration> FACT_HALF_LIVES = new EnumMap<>(Fact.class);
    static final Map<Group, Group.Caps> GROUPS = new EnumMap<>(Group.class);

    static {
        input(Input.M1, .40, 10);
        input(Input.M2, .15, 10);
        input(Input.M3, .25, 10);
        input(Input.M4, .20, 10);
        input(Input.D1, .40, 28);
        input(Input.D2, .25, 28);
        input(Input.D3, .20, 28);
        // recency is computed for the day asked about, so it never ages
        INPUTS.put(Input.D4, .15);
        input(Input.S1, .40, 21);
        input(Input.S2, .30, 45);
        input(Input.S3, .15, 21);
        input(Input.S4, .15, 180);
        for (Fact fact : Fact.values()) {
            POINTS.put(fact, fact.defaultPoints());
            if (fact.defaultHalfLife() != null) {
                FACT_HALF_LIVES.put(fact, fact.defaultHalfLife());
            }
        }
        GROUPS.put(Group.REGISTRY, new Group.Caps(15, 8, .50));
        GROUPS.put(Group.CREDITS, new Group.Caps(6, 3, .15));
        GROUPS.put(Group.LABEL, new Group.Caps(5, 4, .15));
        GROUPS.put(Group.CATALOGUE, new Group.Caps(6, 4, .20));
    }

    private Defaults() {}

    private static void input(Input input, double weight, int halfLifeDays) {
        INPUTS.put(input, weight);
        HALF_LIVES.put(input, Duration.ofDays(halfLifeDays));
    }
}
