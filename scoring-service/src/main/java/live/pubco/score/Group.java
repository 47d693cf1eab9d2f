package live.pubco.score;

import java.util.Locale;

/** Evidence about a writer's publishing is grouped by source, so that no source counts twice. */
public enum Group {
    REGISTRY("The MLC"),
    CREDITS("the credits"),
    LABEL("the label"),
    CATALOGUE("the writer's other works"),
    HUMAN("a scout");

    /** How far a group can move a writer in decibans, and its part of the evidence. */
    public record Caps(double negative, double positive, double evidence) {
        public Caps {
            if (!(negative >= 0 && positive >= 0 && evidence >= 0)) {
                throw new IllegalArgumentException("caps and evidence must not be negative");
            }
        }

        double clamp(double points) {
            return Math.max(-negative, Math.min(positive, points));
        }
    }

    private final String label;

    Group(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
