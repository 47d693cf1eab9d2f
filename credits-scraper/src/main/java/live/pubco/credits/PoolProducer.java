package live.pubco.credits;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the service's one pool and warms it before the first track comes. */
@ApplicationScoped
class PoolProducer {

    @Produces
    @Singleton
    PoolMetrics metrics(MeterRegistry registry) {
        return new PoolMetrics(registry);
    }

    @Produces
    @Singleton
    BrowserPool pool(CreditsSettings settings, PoolMetrics metrics) {
        return new BrowserPool(PoolSettings.of(settings), metrics);
    }

    void start(@Observes StartupEvent started, BrowserPool pool, CreditsSettings settings) {
        if (settings.enabled()) {
            pool.start();
        }
    }

    void stop(@Disposes BrowserPool pool) {
        pool.close();
    }
}
