package live.pubco.scoring;

/** Whether a track has a tag or had it taken off. */
public enum Tagged {
    ON,
    OFF
}
