package live.pubco.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out, on Linux, which process listens on a port; elsewhere nobody knows. */
final class PortOwner {

    private static final Path PROC = Path.of("/proc");
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** The listener as {@code java (pid 123)}. */
    static Optional<String> of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .map(PROC::resolve)
                .flatMap(PortOwner::lines)
                .flatMap(line -> inode(line, port).stream())
                .flatMap(inode -> holder(inode).stream())
                .findFirst();
    }

    static Optional<String> inode(String line, int port) {
        String[] columns = line.strip().split("\\s+");
        boolean listens =
                columns.length > INODE
                        && columns[STATE].equals(LISTEN)
                        && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port));
        return listens ? Optional.of(columns[INODE]) : Optional.empty();
    }

    private static Optional<String> holder(String inode) {
        String socket = "socket:[" + inode + "]";
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> name(process) + " (pid " + process.pid() + ")");
    }

    private static String name(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a process");
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(PROC.resolve(pid + "/fd"))) {
            return open.anyMatch(descriptor -> pointsTo(descriptor, socket));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean pointsTo(Path descriptor, String socket) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
