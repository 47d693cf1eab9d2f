package live.pubco.phase.engine;

import java.util.Locale;

/** Why a record could not be processed. */
public enum DeadLetterClass {
    /** Its bytes cannot be read. */
    POISON,
    /** Processing it threw: the fault is ours. */
    BUG,
    /** The broker refuses the output for its size. */
    TOO_LARGE;

    /** The name in headers and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
