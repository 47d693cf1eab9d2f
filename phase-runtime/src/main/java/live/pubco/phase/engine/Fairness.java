package live.pubco.phase.engine;

/**
 * Whose turn a record takes.
 *
 * @param key records with an equal one share their turns
 * @param weight how many of them go in one turn
 */
public record Fairness(String key, int weight) {

    public Fairness {
        if (weight < 1) {
            throw new IllegalArgumentException("a weight must be positive");
        }
    }
}
