package live.pubco.e2e;

import java.util.Map;
import live.pubco.local.Ports;

/**
 * A second way to the broker, which asks who is there, as one on the net does; what services are
 * told of it is what an operator would tell them.
 *
 * @param plain the way that asks nobody
 * @param port of the one that asks
 */
record SecuredBroker(Ports plain, int port) {

    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final String PASSWORD = "only-for-this-test";

    static SecuredBroker beside(Ports plain) {
        return new SecuredBroker(plain, Ports.free().kafka());
    }

    Map<String, String> settings() {
        return Map.of(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,SASL_PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(plain.kafka(), port, plain.controller()),
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "listener.name.sasl_plaintext.plain.sasl.jaas.config",
                LOGIN + " user_pubco=\"" + PASSWORD + "\";");
    }

    Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + port,
                "KAFKA_SECURITY_PROTOCOL",
                "SASL_PLAINTEXT",
                "KAFKA_SASL_MECHANISM",
                "PLAIN",
                "KAFKA_SASL_JAAS_CONFIG",
                LOGIN + " username=\"pubco\" password=\"" + PASSWORD + "\";");
    }
}
