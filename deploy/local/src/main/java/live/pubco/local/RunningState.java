package live.pubco.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;

/**
 * What runs, as written down for other commands.
 *
 * @param launcher the launcher's own process
 * @param demo whether the upstreams are stand-ins
 */
record RunningState(
        ChildState launcher, boolean demo, Ports ports, Map<String, ChildState> children) {

    /**
     * One process.
     *
     * @param startedAt as the system has it, in epoch milliseconds: a process id alone may have
     *     passed on to somebody else
     */
    record ChildState(long pid, long startedAt, int restarts) {

        static ChildState of(long pid, int restarts) {
            return new ChildState(pid, startOf(pid), restarts);
        }

        @JsonIgnore
        boolean alive() {
            return ProcessHandle.of(pid).isPresent() && startOf(pid) == startedAt;
        }

        private static long startOf(long pid) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().startInstant())
                    .map(Instant::toEpochMilli)
                    .orElse(0L);
        }
    }

    boolean launcherAlive() {
        return launcher.alive();
    }
}
