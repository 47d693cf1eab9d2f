package live.pubco.mlc;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.UpstreamException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Works by title and one writer after the other. Titles match loosely at The MLC: a hit counts only
 * when a writer is one of ours, and its title is looked at once the whole work is known.
 */
@Singleton
class TitleSearch {

    private static final int MOST_HITS = 5;

    private final MlcClient client;
    private final ObjectMapper json;
    private final int tries;
    private final Remembered<TitleWriterSearch, List<WorkHit>> calls;

    @Inject
    TitleSearch(
            MlcClient client,
            ObjectMapper json,
            MlcProperties properties,
            @ConfigProperty(name = "pubco.phase.cache-for", defaultValue = "1h")
                    Duration rememberFor) {
        this.client = client;
        this.json = json;
        this.tries = properties.titleSearches();
        this.calls = new Remembered<>(rememberFor);
    }

    Uni<Answer<Candidates>> ask(MlcQuestion question) {
        String title = Titles.searchable(question.title());
        List<TitleWriterSearch> searches =
                question.writers().stream()
                        .sorted(Comparator.comparing(writer -> !writer.contains(" ")))
                        .limit(tries)
                        .map(writer -> TitleWriterSearch.of(title, writer))
                        .toList();
        return next(question, searches, new TreeSet<>())
                .map(TitleSearch::candidates)
                .onFailure()
                .recoverWithItem(Outcome::of);
    }

    /** Ends with the first search that brings the very title; other titles may be aliases. */
    private Uni<Set<String>> next(
            MlcQuestion question, List<TitleWriterSearch> searches, Set<String> aliases) {
        if (searches.isEmpty()) {
            return Uni.createFrom().item(aliases);
        }
        List<TitleWriterSearch> later = searches.subList(1, searches.size());
        return hits(searches.get(0), question.anew(), later.isEmpty())
                .flatMap(
                        hits -> {
                            Set<String> exact = codes(question, hits, true);
                            codes(question, hits, false).stream()
                                    .limit(MOST_HITS)
                                    .forEach(aliases::add);
                            return exact.isEmpty()
                                    ? next(question, later, aliases)
                                    : Uni.createFrom().item(exact);
                        });
    }

    /** A refused search leaves the other writers, until there are none. */
    private Uni<List<WorkHit>> hits(TitleWriterSearch search, boolean anew, boolean last) {
        return calls.get(search, anew, () -> call(search))
                .onFailure(thrown -> !last && isRefused(thrown))
                .recoverWithItem(List.of());
    }

    private Uni<List<WorkHit>> call(TitleWriterSearch search) {
        return client.songCodes(search).map(nodes -> Outcome.readable(json, nodes, WorkHit.class));
    }

    private static Set<String> codes(MlcQuestion question, List<WorkHit> hits, boolean exact) {
        Set<String> codes = new TreeSet<>();
        hits.stream()
                .filter(hit -> Names.anySame(hit.writers(), question.writers()))
                .filter(hit -> exact == Titles.same(hit.workTitle(), question.title()))
                .forEach(hit -> hit.code().ifPresent(codes::add));
        return codes;
    }

    private static Answer<Candidates> candidates(Set<String> codes) {
        return codes.isEmpty()
                ? Answer.notFound(Verdict.NOTHING)
                : Answer.found(Candidates.byTitleAndWriter(codes));
    }

    private static boolean isRefused(Throwable thrown) {
        return thrown instanceof UpstreamException exception && exception.refusedStatus() > 0;
    }
}
