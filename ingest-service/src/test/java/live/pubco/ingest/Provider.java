package live.pubco.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** An OpenID Connect provider that anybody can have tokens of, and a broker. */
public final class Provider implements QuarkusTestResourceLifecycleManager {

    static final String AUDIENCE = "pubco";
    private static final String KEY_ID = "invented";
    private static final KeyPair OWN = keys();
    private static final KeyPair ELSEWHERE = keys();
    private static String issuer;

    private final WireMockServer http =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private EmbeddedKafkaBroker broker;

    @Override
    public Map<String, String> start() {
        http.start();
        issuer = http.baseUrl();
        http.stubFor(
                get("/.well-known/openid-configuration")
                        .willReturn(
                                okJson(
                                        new JsonObject()
                                                .put("issuer", issuer)
                                                .put("jwks_uri", issuer + "/keys")
                                                .encode())));
        http.stubFor(get("/keys").willReturn(okJson(published().encode())));
        broker = new EmbeddedKafkaBroker().start();
        return Map.of(
                "pubco.api.oidc.url",
                issuer,
                "pubco.api.oidc.audience",
                AUDIENCE,
                "kafka.bootstrap.servers",
                broker.getAdvertisedListeners().replaceAll("^.*://", ""));
    }

    @Override
    public void stop() {
        broker.close();
        http.stop();
    }

    static String token(String role) {
        return token(role, AUDIENCE, Duration.ofMinutes(5), OWN);
    }

    static String expired(String role) {
        return token(role, AUDIENCE, Duration.ofMinutes(-5), OWN);
    }

    static String meantForOthers(String role) {
        return token(role, "others", Duration.ofMinutes(5), OWN);
    }

    static String signedElsewhere(String role) {
        return token(role, AUDIENCE, Duration.ofMinutes(5), ELSEWHERE);
    }

    private static String token(String role, String audience, Duration life, KeyPair keys) {
        return Jwt.issuer(issuer)
                .audience(audience)
                .subject("a-system")
                .groups(Set.of(role))
                .expiresAt(java.time.Instant.now().plus(life))
                .jws()
                .keyId(KEY_ID)
                .sign(keys.getPrivate());
    }

    private static JsonObject published() {
        RSAPublicKey key = (RSAPublicKey) OWN.getPublic();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("kty", "RSA")
                                                .put("use", "sig")
                                                .put("alg", "RS256")
                                                .put("kid", KEY_ID)
                                                .put(
                                                        "n",
                                                        base64.encodeToString(
                                                                key.getModulus().toByteArray()))
                                                .put(
                                                        "e",
                                                        base64.encodeToString(
                                                                key.getPublicExponent()
                                                                        .toByteArray()))));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
