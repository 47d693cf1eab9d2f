package live.pubco.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Looks before anything is started whether it can run at all, and says in one line if not. */
final class Preflight {

    private static final long NEEDED_BYTES = 1L << 30;

    private Preflight() {}

    static void check(StackOptions options) {
        built(options);
        folders(options);
        enoughDisk(options.data());
        ports(options).forEach(Preflight::free);
    }

    /** Everything the options will listen on, by what it is for. */
    static Map<String, Integer> ports(StackOptions options) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        needed.put("kafka", options.ports().kafka());
        needed.put("the kafka controller", options.ports().controller());
        needed.put("the schema registry", options.ports().registry());
        needed.put("postgres", options.ports().postgres());
        options.fakes().ifPresent(fakes -> needed.put("the fakes", options.ports().fakes()));
        options.services().forEach(name -> needed.put(name, options.ports().service(name)));
        return needed;
    }

    private static void built(StackOptions options) {
        options.workspace().brokerLibraries();
        options.services().forEach(options.workspace()::serviceJar);
        options.fakes().ifPresent(fakes -> options.workspace().fakesJar());
    }

    private static void folders(StackOptions options) {
        try {
            Files.createDirectories(options.data());
            Files.createDirectories(options.logs());
            Files.createDirectories(options.workspace().home().resolve("classes"));
        } catch (IOException e) {
            throw new LauncherFailure("cannot create " + options.data() + ": " + e.getMessage(), e);
        }
    }

    /** Asks the file system itself: a mount table need not tell of it, in a chroot for one. */
    private static void enoughDisk(Path folder) {
        enough(folder, folder.toFile().getUsableSpace());
    }

    static void enough(Path folder, long usableBytes) {
        if (usableBytes < NEEDED_BYTES) {
            throw new LauncherFailure(
                    "only %d MiB free on the disk of %s; 1024 MiB are needed"
                            .formatted(usableBytes >> 20, folder));
        }
    }

    static void free(String user, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            String owner = PortOwner.of(port).map(name -> " by " + name).orElse("");
            throw new LauncherFailure(
                    "port %d, needed for %s, is taken%s".formatted(port, user, owner), e);
        }
    }
}
