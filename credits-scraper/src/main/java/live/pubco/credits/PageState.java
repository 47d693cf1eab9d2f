package live.pubco.credits;

import java.util.Locale;

/** What an open page is doing. */
enum PageState {
    IDLE,
    VISITING,
    /** Visiting for the last time: its context is used up. */
    DRAINING;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
