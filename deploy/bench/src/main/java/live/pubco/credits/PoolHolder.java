package live.pubco.credits;

import java.util.Map;

/** A process that holds a pool at work until it is told to end. */
public final class PoolHolder {

    private PoolHolder() {}

    /**
     * @param arguments the site and a track of it
     */
    public static void main(String[] arguments) {
        PoolUnderTest pool =
                new PoolUnderTest(
                        Map.of(
                                "pubco.credits.site-url", arguments[0],
                                "pubco.credits.pages", "4",
                                "pubco.credits.max-pages", "4"));
        Runtime.getRuntime().addShutdownHook(new Thread(pool::close));
        pool.visit(arguments[1]).join();
        System.out.println("at work");
        while (true) {
            pool.visit(arguments[1]).join();
        }
    }
}
