package live.pubco.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where things lie in a checkout: what the build made, and where the running system keeps its own.
 */
public record Workspace(Path root) {

    /** The checkout named by the system property {@code pubco.root}, else the one around us. */
    public static Workspace find() {
        String named = System.getProperty("pubco.root");
        if (named != null) {
            return new Workspace(Path.of(named).toAbsolutePath().normalize());
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .filter(path -> Files.isRegularFile(path.resolve("deploy/local/pom.xml")))
                .findFirst()
                .map(Workspace::new)
                .orElseThrow(
                        () ->
                                new LauncherFailure(
                                        "not inside a checkout of PubCo Live; run ./pubco"));
    }

    /** Data, logs and state of the running system; ignored by git. */
    public Path home() {
        return root.resolve(".pubco");
    }

    Path stateFile() {
        return home().resolve("state.json");
    }

    /** The classes of a process in quickly loaded form, for as long as its jar stays the same. */
    ClassArchive archive(String name, Path jar) {
        return new ClassArchive(home().resolve("classes"), name, jar);
    }

    Path brokerLibraries() {
        return built("deploy/local/target/broker/lib");
    }

    /** The launcher's own classes, from which the broker process takes its main class. */
    Path launcherClasses() {
        return Path.of(
                LauncherFailure.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
    }

    Path registryJar(String version) {
        return built(
                "deploy/local/target/registry/apicurio-registry-app-" + version + "-runner.jar");
    }

    Path postgresDirectory() {
        return built("deploy/local/target/postgres");
    }

    Path fakesJar() {
        return built("deploy/fakes/target/fakes.jar");
    }

    Path serviceDirectory(String service) {
        return root.resolve(service).resolve("target/quarkus-app");
    }

    Path serviceJar(String service) {
        return built(service + "/target/quarkus-app/quarkus-run.jar");
    }

    private Path built(String path) {
        Path resolved = root.resolve(path);
        if (!Files.exists(resolved)) {
            throw new LauncherFailure(path + " is missing; build with ./mvnw -DskipTests package");
        }
        return resolved;
    }
}
