package live.pubco.schemas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the schema registry is and how one is let in.
 *
 * @param settings by the names of the registry's own client
 */
public record Registry(Map<String, String> settings) {

    private static final String OURS = "pubco.registry.";
    private static final String THEIRS = "apicurio.registry.";
    private static final String URL = "url";
    private static final List<String> ACCESS =
            List.of(
                    "auth.username",
                    "auth.password",
                    "auth.service.token.endpoint",
                    "auth.client.id",
                    "auth.client.secret",
                    "auth.client.scope",
                    "tls.truststore.location",
                    "tls.truststore.password",
                    "tls.truststore.type",
                    "tls.certificates");

    public Registry {
        settings = Map.copyOf(settings);
    }

    /**
     * A registry that asks nobody who they are.
     *
     * @param url of the registry's own API, {@code …/apis/registry/v3}
     */
    public static Registry at(String url) {
        return new Registry(Map.of(THEIRS + URL, url));
    }

    /**
     * @param configured what stands under a name such as {@code pubco.registry.url}, the only one
     *     that must be there
     */
    public static Registry from(Function<String, Optional<String>> configured) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                THEIRS + URL,
                configured
                        .apply(OURS + URL)
                        .orElseThrow(() -> new IllegalStateException(OURS + URL + " is not set")));
        for (String name : ACCESS) {
            configured.apply(OURS + name).ifPresent(value -> settings.put(THEIRS + name, value));
        }
        return new Registry(settings);
    }
}
