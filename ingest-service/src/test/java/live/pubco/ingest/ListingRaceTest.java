package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import live.pubco.phase.Answer;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import org.junit.jupiter.api.Test;

class ListingRaceTest {

    private static final Duration HEAD_START = Duration.ofSeconds(10);

    private final HandTimer timer = new HandTimer();
    private final Map<ListingSource, UniEmitter<? super Answer<Listing>>> asked =
            new EnumMap<>(ListingSource.class);
    private final List<ListingSource> cancelled = new ArrayList<>();

    @Test
    void asksOnlyTheFirstSourceDuringItsHeadStart() {
        CompletableFuture<ListingRace.Result> result = race();
        timer.pass(HEAD_START.minusMillis(1));
        assertThat(asked).containsOnlyKeys(ListingSource.WEB_API);

        answer(ListingSource.WEB_API, Answer.found(listing(ListingSource.WEB_API, true, 3)));
        assertThat(winner(result)).isEqualTo(ListingSource.WEB_API);
    }

    @Test
    void asksTheNextSourceWhenTheHeadStartIsOverAndCancelsTheLoser() {
        CompletableFuture<ListingRace.Result> result = race();
        timer.pass(HEAD_START);
        answer(
                ListingSource.CHARTMETRIC,
                Answer.found(listing(ListingSource.CHARTMETRIC, true, 3)));

        assertThat(winner(result)).isEqualTo(ListingSource.CHARTMETRIC);
        assertThat(cancelled).containsExactly(ListingSource.WEB_API);
    }

    @Test
    void asksTheNextSourceAtOnceWhenOneFails() {
        race();
        answer(ListingSource.WEB_API, Answer.notFound("HTTP 404"));

        assertThat(asked).containsOnlyKeys(ListingSource.WEB_API, ListingSource.CHARTMETRIC);
    }

    @Test
    void takesTheLongestIncompleteListingWhenNoneIsComplete() {
        CompletableFuture<ListingRace.Result> result = race();
        answer(ListingSource.WEB_API, Answer.notFound("HTTP 404"));
        answer(
                ListingSource.CHARTMETRIC,
                Answer.found(listing(ListingSource.CHARTMETRIC, false, 9)));
        answer(ListingSource.EMBED, Answer.found(listing(ListingSource.EMBED, false, 5)));

        assertThat(winner(result)).isEqualTo(ListingSource.CHARTMETRIC);
    }

    @Test
    void doesNotWaitForEverWithAnIncompleteListingInHand() {
        CompletableFuture<ListingRace.Result> result = race();
        answer(ListingSource.WEB_API, Answer.notFound("HTTP 404"));
        answer(
                ListingSource.CHARTMETRIC,
                Answer.found(listing(ListingSource.CHARTMETRIC, false, 9)));
        timer.pass(HEAD_START);
        timer.pass(HEAD_START);

        assertThat(winner(result)).isEqualTo(ListingSource.CHARTMETRIC);
        assertThat(cancelled).containsExactly(ListingSource.EMBED);
    }

    @Test
    void isLostForGoodWhenEverySourceKnowsNoSuchPlaylist() {
        CompletableFuture<ListingRace.Result> result = race();
        answer(ListingSource.WEB_API, Answer.notFound("HTTP 404"));
        answer(ListingSource.CHARTMETRIC, Answer.notFound("unknown"));
        answer(ListingSource.EMBED, Answer.refused("HTTP 403"));

        assertThat(result.join())
                .isEqualTo(
                        new ListingRace.Lost(
                                false,
                                "WEB_API: not found, HTTP 404; CHARTMETRIC: not found, unknown; "
                                        + "EMBED: refused, HTTP 403"));
    }

    @Test
    void isWorthAnotherTryWhenASourceGaveNoAnswer() {
        CompletableFuture<ListingRace.Result> result = race();
        answer(ListingSource.WEB_API, Answer.unavailable("HTTP 503"));
        answer(ListingSource.CHARTMETRIC, Answer.notFound("unknown"));
        answer(ListingSource.EMBED, Answer.notFound("HTTP 404"));

        assertThat(result.join())
                .isInstanceOfSatisfying(
                        ListingRace.Lost.class,
                        lost -> assertThat(lost.worthAnotherTry()).isTrue());
    }

    private CompletableFuture<ListingRace.Result> race() {
        return ListingRace.run(
                        List.of(
                                source(ListingSource.WEB_API),
                                source(ListingSource.CHARTMETRIC),
                                source(ListingSource.EMBED)),
                        HEAD_START,
                        timer)
                .subscribeAsCompletionStage();
    }

    private ListingRace.Source source(ListingSource name) {
        return new ListingRace.Source(
                name,
                () ->
                        Uni.createFrom()
                                .<Answer<Listing>>emitter(emitter -> asked.put(name, emitter))
                                .onCancellation()
                                .invoke(() -> cancelled.add(name)));
    }

    private void answer(ListingSource source, Answer<Listing> answer) {
        asked.get(source).complete(answer);
    }

    private static ListingSource winner(CompletableFuture<ListingRace.Result> result) {
        return ((ListingRace.Won) result.join()).listing().source();
    }

    private static Listing listing(ListingSource source, boolean complete, int entries) {
        List<Listed> listed = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            listed.add(Listed.skipped(i, EntryKind.MISSING, null, null));
        }
        return new Listing(source, complete, null, null, null, listed);
    }
}
