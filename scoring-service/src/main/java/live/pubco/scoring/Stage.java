package live.pubco.scoring;

/** Where a lead stands with a scout. */
public enum Stage {
    DISCOVERY,
    WATCH,
    CONTACTED,
    TALKING,
    SIGNED,
    PASS
}
