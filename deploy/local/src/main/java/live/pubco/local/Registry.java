package live.pubco.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The schema registry; it keeps its schemas in a file, so that their ids outlive a restart. */
final class Registry {

    static final String NAME = "registry";
    private static final String VERSION = "3.0.9";
    private static final int HEAP_MEGABYTES = 256;

    private Registry() {}

    static ChildSpec spec(Workspace workspace, Path data, Ports ports) {
        Path jar = workspace.registryJar(VERSION);
        ClassArchive archive = workspace.archive(NAME, jar);
        return ChildSpec.java(
                NAME,
                new JavaCommand(HEAP_MEGABYTES)
                        .archive(archive)
                        .properties(properties(data.resolve(NAME), ports))
                        .jar(jar),
                Map.of(),
                data,
                archive);
    }

    /** Answers with 200 as soon as schemas can be registered. */
    static URI readiness(Ports ports) {
        return URI.create(ports.registryUrl() + "/apis/ccompat/v7/subjects");
    }

    private static Map<String, String> properties(Path folder, Ports ports) {
        Map<String, String> all = new TreeMap<>();
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", String.valueOf(ports.registry()));
        all.put("quarkus.http.access-log.enabled", "false");
        all.put("apicurio.datasource.url", "jdbc:h2:file:" + folder.resolve("schemas"));
        all.put("apicurio.datasource.jdbc.initial-size", "2");
        all.put("apicurio.datasource.jdbc.min-size", "2");
        all.put("apicurio.datasource.jdbc.max-size", "10");
        return all;
    }
}
