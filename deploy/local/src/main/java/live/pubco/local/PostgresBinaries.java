package live.pubco.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL binaries that the build fetched, once. */
final class PostgresBinaries {

    private static final String SUFFIX = ".txz";
    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder, below {@code into}, that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path archives, Path into) {
        Path archive = archive(archives);
        String name = archive.getFileName().toString().replace(SUFFIX, "");
        Path target = into.resolve(name);
        if (!Files.isDirectory(target)) {
            unpack(archive, target);
        }
        return target;
    }

    private static Path archive(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .findFirst()
                    .orElseThrow(
                            () -> new LauncherFailure("no PostgreSQL binaries in " + directory));
        } catch (IOException e) {
            throw new LauncherFailure("cannot read " + directory + ": " + e.getMessage(), e);
        }
    }

    // Unpacks under another name first: a folder of the final name is always whole.
    private static void unpack(Path archive, Path target) {
        try {
            Path half = Files.createTempDirectory(target.getParent(), "unpacking");
            try (TarArchiveInputStream tar = open(archive)) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    write(tar, entry, half);
                }
            }
            Files.setPosixFilePermissions(half, permissions(true));
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LauncherFailure("cannot unpack " + archive + ": " + e.getMessage(), e);
        }
    }

    private static TarArchiveInputStream open(Path archive) throws IOException {
        InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        return new TarArchiveInputStream(new XZCompressorInputStream(file));
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
            Files.setPosixFilePermissions(file, permissions(executable));
        }
    }

    private static Set<PosixFilePermission> permissions(boolean executable) {
        Set<PosixFilePermission> all =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if (executable) {
            all.add(PosixFilePermission.OWNER_EXECUTE);
            all.add(PosixFilePermission.GROUP_EXECUTE);
            all.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return all;
    }
}
