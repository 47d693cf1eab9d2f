package live.pubco.credits;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A site and a pool that reads it in a real browser, for all tests of a class. */
abstract class OnTestSite {

    static TestSite site;
    static BrowserPool pool;

    @BeforeAll
    static void open() {
        site = new TestSite();
        pool = PoolFixture.start(PoolFixture.settings(site.url()), new SimpleMeterRegistry());
    }

    @AfterAll
    static void close() {
        pool.close();
        site.close();
    }
}
