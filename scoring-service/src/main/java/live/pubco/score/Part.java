package live.pubco.score;

/** The four sub-scores that an Opportunity Score is made of. */
public enum Part {
    MOMENTUM("Momentum"),
    DISCOVERY("Discovery"),
    SOCIAL("Social"),
    INDEPENDENCE("Independence");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
