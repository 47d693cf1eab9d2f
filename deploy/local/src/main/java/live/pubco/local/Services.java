package live.pubco.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import live.pubco.schemas.Topics;

/** How to start the seven services: the same way for all, told apart by name and port. */
final class Services {

    static final String CREDITS = "credits-scraper";

    private static final int HEAP_MEGABYTES = 256;

    private Services() {}

    static ChildSpec spec(StackOptions options, String name) {
        Path jar = options.workspace().serviceJar(name);
        ClassArchive archive = options.workspace().archive(name, jar);
        Map<String, String> environment = environment(options, name);
        environment.put(
                "CLASSPATH",
                new QuarkusApp(options.workspace().serviceDirectory(name)).classPath());
        JavaCommand java = new JavaCommand(HEAP_MEGABYTES);
        if (name.equals(CREDITS)) {
            // browsers take whatever processor there is: the phases behind them wait for it less
            java.yielding();
        }
        return ChildSpec.java(
                name,
                java.archive(archive)
                        .properties(
                                Map.of(
                                        "java.util.logging.manager",
                                        QuarkusApp.LOG_MANAGER,
                                        "pubco.service",
                                        name))
                        .main(QuarkusApp.MAIN),
                environment,
                options.data(),
                archive);
    }

    static Map<String, String> environment(StackOptions options, String name) {
        Ports ports = options.ports();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", String.valueOf(ports.service(name)));
        all.put("KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers());
        all.put("PUBCO_KAFKA_PARTITIONS", String.valueOf(options.partitions()));
        all.put("PUBCO_REGISTRY_URL", ports.registryApi());
        all.put("PUBCO_CREDITS_URL", ports.serviceUrl(CREDITS));
        all.put("PUBCO_INGEST_URL", ports.serviceUrl(Topics.INGEST));
        all.put("PUBCO_DB_HOST", "127.0.0.1");
        all.put("PUBCO_DB_PORT", String.valueOf(ports.postgres()));
        all.put("PUBCO_DB_NAME", Postgres.DATABASE);
        all.put("PUBCO_DB_USER", Postgres.USER);
        all.put("PUBCO_DB_PASSWORD", Postgres.PASSWORD);
        all.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        all.put("PUBCO_CREDITS_DIAGNOSES", options.data().resolve("diagnoses").toString());
        all.put("PUBCO_INGEST_STATE_DIR", options.data().resolve("ingest-state").toString());
        options.fakes()
                .ifPresent(fakes -> all.putAll(Fakes.environment(fakes, ports.fakesUrl(), name)));
        all.putAll(options.environment());
        return all;
    }
}
