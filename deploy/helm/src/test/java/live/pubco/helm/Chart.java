package live.pubco.helm;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The chart of this directory, rendered with values as somebody would write them. */
final class Chart {

    static final Path SOURCE = Path.of("").toAbsolutePath();

    /** The least that an installation has to say. */
    static final String LEAST =
            """
            kafka: {bootstrapServers: 'kafka:9092'}
            registry: {url: 'http://registry:8080'}
            database: {host: postgres, existingSecret: pubco-database}
            api: {existingSecret: pubco-api}
            """;

    /** Everything that is optional, and every credential. */
    static final String MOST =
            """
            kafka:
              replicationFactor: 3
              security: {protocol: SASL_SSL, ca: {existingSecret: trusted}}
            registry: {existingSecret: pubco-registry, tokenUrl: 'https://login.example/token'}
            strimzi: {topics: true, users: true, cluster: events}
            keda: {enabled: true, authentication: {name: kafka-for-keda}}
            networkPolicy:
              enabled: true
              clients: [{namespaceSelector: {matchLabels: {of: clients}}}]
              monitoring: [{namespaceSelector: {matchLabels: {of: monitoring}}}]
            podMonitor: {enabled: true}
            api: {oidcUrl: 'https://login.example/realm', oidcAudience: pubco}
            sources:
              spotify: {existingSecret: pubco-spotify}
              credits: {enabled: true}
              mlc: {existingSecret: pubco-mlc}
              musicbrainz: {contact: 'mail@label.example'}
              chartmetric: {existingSecret: pubco-chartmetric}
            ingress:
              scoring-service: {enabled: true, host: scores.example, tlsSecret: scores-tls}
              ingest-service: {enabled: true, host: playlists.example, className: nginx}
            """;

    private static final String NAME = "live";
    private static final String NAMESPACE = "pubco";
    private static final String KUBERNETES = "1.31.0";

    private Chart() {}

    /**
     * @param values one over the other, YAML each
     */
    static Rendered with(String... values) {
        Path folder = temporary();
        var command =
                new Helm(withHooksInSight(folder))
                        .template()
                        .withName(NAME)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES);
        files(folder, values).forEach(command::withValuesFile);
        return Rendered.of(command.call());
    }

    /** What is said after an installation. */
    static String notes(String... values) {
        var command =
                new Helm(SOURCE)
                        .install()
                        .withName(NAME)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES)
                        .clientOnly()
                        .withDryRunOption(DryRun.CLIENT);
        files(temporary(), values).forEach(command::withValuesFile);
        return command.call().getOutput().split("NOTES:")[1];
    }

    static LintResult lint() {
        return new Helm(SOURCE).lint().strict().call();
    }

    /** A copy whose hooks look like everything else: a rendering leaves hooks out. */
    private static Path withHooksInSight(Path folder) {
        Path copy = folder.resolve("chart");
        for (String part : List.of("Chart.yaml", "values.yaml", "values.schema.json")) {
            write(copy.resolve(part), read(SOURCE.resolve(part)));
        }
        for (String part : List.of("templates", "files")) {
            try (Stream<Path> files = Files.list(SOURCE.resolve(part))) {
                files.forEach(
                        file ->
                                write(
                                        copy.resolve(SOURCE.relativize(file)),
                                        read(file).replace("helm.sh/hook:", "hook:")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return copy;
    }

    private static List<Path> files(Path folder, String... values) {
        return Stream.iterate(0, i -> i < values.length, i -> i + 1)
                .map(i -> write(folder.resolve("values-" + i + ".yaml"), values[i]))
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            Path charts = Files.createDirectories(Path.of("target", "charts"));
            return Files.createTempDirectory(charts, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
