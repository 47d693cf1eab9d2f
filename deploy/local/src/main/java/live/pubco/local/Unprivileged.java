package live.pubco.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a program that refuses to run as root is run: as it is by anybody else; by root in a user
 * namespace where it is nobody in particular, or, where namespaces are forbidden, as the user
 * {@code nobody}.
 */
enum Unprivileged {
    PLAIN(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged detect() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return PLAIN;
        }
        return Commands.run("unshare", "-U", "true").succeeded() ? NAMESPACE : NOBODY;
    }

    /** Whether the program may enter a folder of ours. */
    boolean reaches(Path folder) {
        return this != NOBODY
                || Commands.run(wrap(List.of("test", "-x", folder.toString())), Map.of())
                        .succeeded();
    }

    List<String> wrap(List<String> command) {
        List<String> wrapped = new ArrayList<>(prefix);
        wrapped.addAll(command);
        return wrapped;
    }

    /** Lets the program write to a path that was made by us. */
    void own(Path path) {
        if (this == NOBODY) {
            Commands.Result result = Commands.run("chown", "-R", "65534:65534", path.toString());
            if (!result.succeeded()) {
                throw new LauncherFailure("cannot give " + path + " to nobody: " + result.output());
            }
        }
    }
}
