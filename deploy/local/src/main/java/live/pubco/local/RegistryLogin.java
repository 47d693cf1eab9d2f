package live.pubco.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a registry lets the launcher in, told by the same variables that the services take. */
final class RegistryLogin {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String PREFIX = "PUBCO_REGISTRY_AUTH_";

    private final HttpClient http;
    private final Map<String, String> environment;

    RegistryLogin(HttpClient http, Map<String, String> environment) {
        this.http = http;
        this.environment = environment;
    }

    /** The value of the Authorization header; empty where nobody asks. */
    Optional<String> header() {
        Optional<String> issuer = variable("SERVICE_TOKEN_ENDPOINT");
        return issuer.isPresent()
                ? issuer.map(address -> "Bearer " + token(URI.create(address)))
                : variable("USERNAME").map(name -> basic(name, variable("PASSWORD").orElse("")));
    }

    private String token(URI issuer) {
        HttpRequest request =
                HttpRequest.newBuilder(issuer)
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                basic(needed("CLIENT_ID"), needed("CLIENT_SECRET")))
                        .POST(HttpRequest.BodyPublishers.ofString(form()))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LauncherFailure(issuer + " gives no token: " + answer.statusCode());
            }
            return new ObjectMapper().readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new LauncherFailure("cannot get a token from " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while getting a token", e);
        }
    }

    private String form() {
        return Stream.concat(
                        Stream.of("grant_type=client_credentials"),
                        variable("CLIENT_SCOPE")
                                .map(scope -> "scope=" + URLEncoder.encode(scope, UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
    }

    private static String basic(String name, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(UTF_8));
    }

    private String needed(String name) {
        return variable(name).orElseThrow(() -> new LauncherFailure(PREFIX + name + " is not set"));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(PREFIX + name)).filter(text -> !text.isBlank());
    }
}
