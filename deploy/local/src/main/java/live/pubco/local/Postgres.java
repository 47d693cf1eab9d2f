package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PostgreSQL from its own binaries, in the foreground, as a child like all others. */
final class Postgres {

    static final String NAME = "postgres";
    static final String SUPERUSER = "postgres";
    static final String USER = "pubco";
    static final String PASSWORD = "pubco";
    static final String DATABASE = "pubco";

    private Postgres() {}

    /** Creates the database cluster if the folder is new, and says how to run it. */
    static ChildSpec spec(Workspace workspace, Path data, Ports ports) {
        Unprivileged unprivileged = Unprivileged.detect();
        PostgresHome home = PostgresHome.locate(workspace, data, unprivileged);
        Path binaries = home.binaries();
        Path folder = home.data();
        if (!Files.exists(folder.resolve("PG_VERSION"))) {
            initialise(binaries, folder, unprivileged);
        }
        List<String> command = new ArrayList<>();
        command.add(binaries.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", folder.toString()));
        settings(ports).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        // INT: TERM would wait for its clients to leave.
        return new ChildSpec(
                NAME,
                unprivileged.wrap(command),
                Map.of("LC_ALL", "C"),
                data,
                "INT",
                Optional.empty());
    }

    // No socket file: its path may be too long, and everything speaks TCP.
    private static Map<String, String> settings(Ports ports) {
        return Map.of(
                "port", String.valueOf(ports.postgres()),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "shared_preload_libraries", "pg_stat_statements",
                "shared_buffers", "64MB",
                "max_connections", "60");
    }

    private static void initialise(Path binaries, Path folder, Unprivileged unprivileged) {
        try {
            Files.createDirectories(folder);
            unprivileged.own(folder);
            Path password = Files.createTempFile("pubco", ".password");
            Files.writeString(password, PASSWORD);
            unprivileged.own(password);
            Commands.Result result =
                    Commands.run(
                            unprivileged.wrap(initdb(binaries, folder, password)),
                            Map.of("LC_ALL", "C"));
            Files.delete(password);
            if (!result.succeeded()) {
                throw new LauncherFailure("PostgreSQL initdb failed: " + lastLine(result.output()));
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot create " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<String> initdb(Path binaries, Path folder, Path password) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + password,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--no-sync");
    }

    private static String lastLine(String output) {
        return output.lines().reduce((first, second) -> second).orElse("no output");
    }
}
