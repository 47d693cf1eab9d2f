package live.pubco.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import live.pubco.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;

/**
 * How the running system is.
 *
 * @param lag by consumer group
 * @param chain distinct tracks that left each stage
 * @param playlists as scoring-service tells
 * @param deadLetters by service
 */
record Status(
        boolean demo,
        Map<String, ProcessStatus> processes,
        Map<String, Offsets.Lag> lag,
        Map<String, Integer> chain,
        JsonNode playlists,
        Map<String, Long> deadLetters,
        StatementStatus postgres) {

    private static final String LAG = "  %-34s %7d behind, %d of %d partitions committed";

    /** One process. */
    record ProcessStatus(boolean up, long pid, int restarts) {}

    /** What the database had to do since the services were ready. */
    record StatementStatus(
            long statements,
            long writes,
            int tracksScored,
            Double statementsPerTrack,
            Double writesPerTrack) {

        static StatementStatus of(Database.Statements counted, int scored) {
            return new StatementStatus(
                    counted.calls(),
                    counted.writes(),
                    scored,
                    scored == 0 ? null : (double) counted.calls() / scored,
                    scored == 0 ? null : (double) counted.writes() / scored);
        }
    }

    static Status of(RunningState state) {
        Map<String, Integer> chain = ChainProgress.once(state.ports().bootstrapServers());
        try (Admin admin = Running.admin(state.ports())) {
            Offsets offsets = new Offsets(admin);
            return new Status(
                    state.demo(),
                    processes(state),
                    offsets.lags(),
                    chain,
                    playlists(state.ports()),
                    offsets.deadLetters(),
                    StatementStatus.of(
                            new Database(state.ports()).statements(), chain.get("score")));
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        processes.forEach((name, process) -> lines.add(line(name, process)));
        lines.add("");
        chain.forEach((stage, tracks) -> lines.add("  %-34s %7d tracks".formatted(stage, tracks)));
        lines.add("");
        playlists.forEach(playlist -> lines.add(playlist(playlist)));
        lines.add("");
        lag.forEach(
                (group, one) ->
                        lines.add(
                                LAG.formatted(
                                        group, one.lag(), one.committed(), one.partitions())));
        lines.add("");
        deadLetters.forEach(
                (service, count) -> lines.add("  %-34s %7d dead".formatted(service, count)));
        lines.add("");
        lines.add(
                String.format(
                        Locale.ROOT,
                        "  %d database statements, %d of them writes, for %d scored tracks",
                        postgres.statements(),
                        postgres.writes(),
                        postgres.tracksScored()));
        return lines;
    }

    private static String line(String name, ProcessStatus process) {
        return "  %-34s %-4s pid %-8d %d restarts"
                .formatted(name, process.up() ? "up" : "down", process.pid(), process.restarts());
    }

    private static String playlist(JsonNode playlist) {
        return "  %-34s %7d of %d scored"
                .formatted(
                        playlist.path("name").asText(),
                        playlist.path("scored").asLong(),
                        playlist.path("tracks").asLong());
    }

    private static Map<String, ProcessStatus> processes(RunningState state) {
        Map<String, ProcessStatus> all = new LinkedHashMap<>();
        state.children()
                .forEach(
                        (name, child) ->
                                all.put(
                                        name,
                                        new ProcessStatus(
                                                child.alive(), child.pid(), child.restarts())));
        return all;
    }

    private static JsonNode playlists(Ports ports) {
        try {
            return new LocalHttp()
                    .get(ports.serviceUrl(Topics.SCORING) + "/api/playlists?limit=500")
                    .path("playlists");
        } catch (LauncherFailure e) {
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
