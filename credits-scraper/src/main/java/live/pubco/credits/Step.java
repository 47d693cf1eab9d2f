package live.pubco.credits;

import java.util.Locale;

/** The stretches of a visit whose time is kept. */
enum Step {
    /** From being asked for to a page being free. */
    WAIT,
    /** From there to the page's first byte. */
    DOCUMENT,
    /** From there to the track's header. */
    HEADER,
    /** From there to the credits being asked for. */
    MENU,
    /** From there to having read them. */
    CREDITS;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
