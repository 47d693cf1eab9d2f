package live.pubco.credits;

/** The site of the service's own tests, whose track ids name what is wrong with a page. */
public final class HostilePages implements AutoCloseable {

    /** A page with nothing wrong. */
    public static final String FINE = "generation1";

    private final TestSite site = new TestSite();

    public String url() {
        return site.url().toString();
    }

    @Override
    public void close() {
        site.close();
    }
}
