package live.pubco.local;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** The system that runs from this checkout, as other commands find it. */
final class Running {

    private Running() {}

    static RunningState find() {
        return StateFile.read(Workspace.find().stateFile())
                .filter(RunningState::launcherAlive)
                .orElseThrow(
                        () ->
                                new LauncherFailure(
                                        "nothing is running; start it with ./pubco demo or ./pubco"
                                                + " up"));
    }

    static Admin admin(Ports ports) {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ports.bootstrapServers(),
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        15_000,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000));
    }
}
