package live.pubco.local;

import java.util.Map;

/**
 * What runs, as written down for other commands.
 *
 * @param launcher process id of the launcher
 * @param demo whether the upstreams are stand-ins
 */
record RunningState(long launcher, boolean demo, Ports ports, Map<String, ChildState> children) {

    /** One process. */
    record ChildState(long pid, int restarts) {

        boolean alive() {
            return ProcessHandle.of(pid).isPresent();
        }
    }

    boolean launcherAlive() {
        return ProcessHandle.of(launcher).isPresent();
    }
}
