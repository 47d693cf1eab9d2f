package live.pubco.schemas;

/** The schema registry does not answer; the same thing later is right. */
public final class RegistryAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegistryAway(Throwable cause) {
        super("the schema registry does not answer", cause);
    }
}
