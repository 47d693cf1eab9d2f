package live.pubco.ingest;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the API's access rules in force, and starts nothing that is open to the network by chance.
 */
@ApplicationScoped
class Access {
    private static final int BEFORE_ALL_ELSE = 1000;

    private final IngestSettings.Api settings;
    private final String host;
    private final ApiKeys keys;
    private final Tokens tokens;

    Access(
            IngestSettings settings,
            Tokens tokens,
            @ConfigProperty(name = "quarkus.http.host") String host) {
        this.settings = settings.api();
        this.tokens = tokens;
        this.host = host;
        this.keys = new ApiKeys(this.settings.keys().orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(
                new AccessHandler(
                        new Bearers(keys, tokens),
                        new Allowance(settings.requestsPerMinute()),
                        settings.maxBody().asLongValue()),
                BEFORE_ALL_ELSE);
    }

    void check(@Observes StartupEvent event) {
        if (keys.isEmpty() && !tokens.areAccepted() && !settings.open() && !isLoopback(host)) {
            throw new IllegalStateException(
                    "listening on "
                            + host
                            + " without keys: set PUBCO_API_KEYS (role:key,…), PUBCO_API_OIDC_URL, or"
                            + " PUBCO_API_OPEN=true"
                            + " where others keep strangers out");
        }
    }

    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
