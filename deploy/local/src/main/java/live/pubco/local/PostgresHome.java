package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where PostgreSQL finds its binaries and its data. Both lie with everything else, unless root runs
 * the launcher, must run PostgreSQL as {@code nobody}, and the checkout is closed to nobody.
 */
record PostgresHome(Path binaries, Path data) {

    private static final Path OUTSIDE = Path.of("/var/tmp");

    static PostgresHome locate(Workspace workspace, Path data, Unprivileged unprivileged) {
        Path archives = workspace.postgresDirectory();
        if (unprivileged.reaches(data) && unprivileged.reaches(archives)) {
            return new PostgresHome(
                    PostgresBinaries.unpacked(archives, archives), data.resolve(Postgres.NAME));
        }
        Path outside = outside(data);
        return new PostgresHome(
                PostgresBinaries.unpacked(archives, outside), outside.resolve(Postgres.NAME));
    }

    // The marker makes data outside as old or as new as the data folder that it belongs to.
    private static Path outside(Path data) {
        Path outside = OUTSIDE.resolve("pubco-" + Integer.toHexString(data.hashCode()));
        Path marker = data.resolve("postgres-is-in");
        if (!Files.exists(marker)) {
            Remains.delete(outside);
        }
        try {
            Files.createDirectories(outside);
            Files.writeString(marker, outside.toString());
            return outside;
        } catch (IOException e) {
            throw new LauncherFailure("cannot create " + outside + ": " + e.getMessage(), e);
        }
    }
}
