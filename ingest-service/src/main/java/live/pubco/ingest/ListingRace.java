package live.pubco.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Timer;
import live.pubco.schemas.ListingSource;

/**
 * Sources of listings, the best first: each has a head start before the next one is asked too, and
 * none when it fails. The first complete listing wins and the others are cancelled; without one,
 * the longest incomplete listing is taken.
 */
final class ListingRace {

    /** A way to the listing. */
    record Source(ListingSource name, Supplier<Uni<Answer<Listing>>> ask) {}

    /** How the race ended. */
    sealed interface Result {}

    /** With a listing. */
    record Won(Listing listing) implements Result {}

    /** Without one; worth another try when a source gave no answer. */
    record Lost(boolean worthAnotherTry, String reason) implements Result {}

    private final List<Source> sources;
    private final Duration headStart;
    private final Timer timer;
    private final Map<ListingSource, Answer<Listing>> failures = new EnumMap<>(ListingSource.class);
    private final List<Cancellable> running = new ArrayList<>();
    private UniEmitter<? super Result> emitter;
    private Runnable alarm = () -> {};
    private Listing incomplete;
    private int started;
    private int ended;
    private boolean over;

    private ListingRace(List<Source> sources, Duration headStart, Timer timer) {
        this.sources = List.copyOf(sources);
        this.headStart = headStart;
        this.timer = timer;
    }

    static Uni<Result> run(List<Source> sources, Duration headStart, Timer timer) {
        return Uni.createFrom()
                .emitter(emitter -> new ListingRace(sources, headStart, timer).start(emitter));
    }

    private void start(UniEmitter<? super Result> to) {
        emitter = to;
        to.onTermination(this::stop);
        next();
    }

    private synchronized void next() {
        alarm.run();
        if (over) {
            return;
        }
        if (started == sources.size()) {
            finishOrWait();
            return;
        }
        Source source = sources.get(started++);
        alarm = timer.after(headStart, this::next);
        running.add(
                source.ask()
                        .get()
                        .subscribe()
                        .with(
                                answer -> ended(source, answer),
                                thrown -> ended(source, Answer.unavailable(thrown.toString()))));
    }

    private synchronized void ended(Source source, Answer<Listing> answer) {
        if (over) {
            return;
        }
        ended++;
        if (answer instanceof Answer.Found<Listing> found) {
            if (found.value().complete()) {
                finish(new Won(found.value()));
                return;
            }
            keepLonger(found.value());
        } else {
            failures.put(source.name(), answer);
        }
        next();
    }

    private void keepLonger(Listing listing) {
        if (incomplete == null || incomplete.entries().size() < listing.entries().size()) {
            incomplete = listing;
        }
    }

    /** With an incomplete listing in hand, the sources still running get one more head start. */
    private void finishOrWait() {
        if (ended == started) {
            finish(incomplete == null ? lost() : new Won(incomplete));
        } else if (incomplete != null) {
            alarm = timer.after(headStart, this::settle);
        }
    }

    private synchronized void settle() {
        if (!over) {
            finish(new Won(incomplete));
        }
    }

    private Lost lost() {
        boolean again = failures.values().stream().anyMatch(Answer.Unavailable.class::isInstance);
        String reason =
                failures.entrySet().stream()
                        .map(failure -> failure.getKey() + ": " + reason(failure.getValue()))
                        .collect(Collectors.joining("; "));
        return new Lost(again, reason.isEmpty() ? "no source of listings" : reason);
    }

    static String reason(Answer<?> answer) {
        if (answer instanceof Answer.NotFound<?> notFound) {
            return "not found, " + notFound.reason();
        }
        if (answer instanceof Answer.Refused<?> refused) {
            return "refused, " + refused.reason();
        }
        return answer instanceof Answer.Unavailable<?> unavailable
                ? "no answer, " + unavailable.reason()
                : "found";
    }

    private void finish(Result result) {
        stop();
        emitter.complete(result);
    }

    private synchronized void stop() {
        over = true;
        alarm.run();
        running.forEach(Cancellable::cancel);
    }
}
