package live.pubco.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import live.pubco.local.LocalStack;
import live.pubco.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long lists take and what a file costs, over a large catalogue, through HTTP. */
@Command(
        name = "api",
        mixinStandardHelpOptions = true,
        description = "Percentiles of the API's lists, and the heap that an export takes.")
final class ApiCommand implements Callable<Integer> {

    private static final double MUST_MS = 100;

    @Option(names = "--tracks", defaultValue = "100000", description = "(${DEFAULT-VALUE})")
    private int tracks;

    @Option(names = "--rounds", defaultValue = "100", description = "per list (${DEFAULT-VALUE})")
    private int rounds;

    @Override
    public Integer call() {
        return Stacks.with(
                options -> options.only(List.of(Topics.SCORING)).withoutFakes(), this::measure);
    }

    private int measure(LocalStack stack) {
        ApiCatalogue.fill(stack.ports(), tracks);
        ApiClient client = new ApiClient(stack.ports().serviceUrl(Topics.SCORING));
        System.out.println(Machine.here().line());
        Table table = new Table("list", "requests", "p50 ms", "p95 ms", "p99 ms", "max ms");
        double worst = 0;
        for (Map.Entry<String, IntFunction<String>> list : lists().entrySet()) {
            Sample sample = times(client, list.getValue());
            worst = Math.max(worst, sample.percentile(.95));
            table.row(
                    list.getKey(),
                    rounds,
                    ms(sample.median()),
                    ms(sample.percentile(.95)),
                    ms(sample.percentile(.99)),
                    ms(sample.max()));
        }
        System.out.println(table);
        System.out.println(new ApiExports(client, stack.pid(Topics.SCORING)).measure(tracks));
        return worst < MUST_MS ? 0 : 1;
    }

    /** After a few requests that compile, none of them the same. */
    private Sample times(ApiClient client, IntFunction<String> paths) {
        for (int i = 0; i < rounds / 5; i++) {
            client.get(paths.apply(tracks - 1 - i));
        }
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            client.get(paths.apply(i));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return Sample.of(times);
    }

    private Map<String, IntFunction<String>> lists() {
        int playlists = tracks / 100;
        Map<String, IntFunction<String>> lists = new LinkedHashMap<>();
        lists.put("tracks by score", i -> "/api/tracks?maxScore=" + (100 - i % 50));
        lists.put("tracks of a playlist", i -> "/api/tracks?playlist=playlist" + i % playlists);
        lists.put(
                "tracks by two sorts, four filters",
                i ->
                        "/api/tracks?sort=-open_share,title&writerState=UNPUBLISHED&tier=A,B"
                                + "&mlc=PARTIAL&minMomentum="
                                + i % 60);
        lists.put("tracks by words", i -> "/api/tracks?q=person%20" + i * 97 % (tracks / 3));
        lists.put("one row per song", i -> "/api/tracks?group=work&maxScore=" + (100 - i % 50));
        lists.put(
                "rising open writers of trusted playlists",
                i ->
                        "/api/writers?state=UNPUBLISHED,SELF_ADMINISTERED&playlistTag=trusted"
                                + "&sort=-momentum&minMomentum="
                                + i % 50);
        lists.put("writers by score", i -> "/api/writers?minScore=" + i % 90);
        lists.put("a writer", i -> "/api/writers/person" + i * 97 % (tracks / 3));
        lists.put("50 playlists", i -> "/api/playlists?sort=-followers&limit=" + (50 - i % 5));
        lists.put("new this week", i -> "/api/new?playlist=playlist" + i % playlists);
        lists.put("publishing changes", i -> "/api/publishing-changes?limit=" + (50 + i % 50));
        lists.put("summary", i -> "/api/summary?" + i);
        lists.put("page of tracks", i -> "/?maxScore=" + (100 - i % 50));
        lists.put(
                "page of writers",
                i -> "/writers?state=UNPUBLISHED&sort=-momentum&minMomentum=" + i % 50);
        lists.put("page of playlists", i -> "/playlists?sort=-followers&limit=" + (50 - i % 5));
        return lists;
    }

    private static String ms(double value) {
        return String.format(java.util.Locale.ROOT, "%.1f", value);
    }
}
