package live.pubco.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The door, the listings and the refreshes of ingest-service. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Adding, listing and refreshing playlists, with crashes and replicas.")
final class IngestCommand implements Callable<Integer> {
    @Option(
            names = "--part",
            split = ",",
            defaultValue = "door,join,listing,adds,kills,due,chain",
            description = "which of ${DEFAULT-VALUE}")
    private List<String> parts;

    @Option(names = "--adds", defaultValue = "100", description = "by the door (${DEFAULT-VALUE})")
    private int adds;

    @Option(
            names = "--playlists",
            defaultValue = "300",
            description = "added at once, fifty tracks each (${DEFAULT-VALUE})")
    private int playlists;

    @Override
    public Integer call() {
        // The relay in front of the fakes would hold small answers back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Map<String, Supplier<Table>> all = new LinkedHashMap<>();
        all.put("door", new IngestDoor(adds)::run);
        all.put("join", new IngestJoin()::run);
        all.put("listing", new IngestListing()::run);
        all.put("adds", new IngestAdds(playlists)::run);
        all.put("kills", new IngestKills(playlists)::run);
        all.put("chain", new IngestChain(8)::run);
        all.put("due", new IngestDue(Math.min(playlists, 100))::run);
        System.out.println(Machine.here().line());
        for (String part : parts) {
            System.out.println();
            System.out.println(all.get(part).get());
        }
        return 0;
    }
}
