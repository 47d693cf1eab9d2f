package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private final VirtualTimer timer = new VirtualTimer();
    private final List<Long> sentAt = new ArrayList<>();
    private final Map<String, Object> ended = new HashMap<>();

    @Test
    void neverSendsMoreThanTheRateAllowsInAnyWindow() {
        Upstream upstream = upstream(10, 100);
        for (int i = 0; i < 50; i++) {
            call(upstream, "q" + i, answersAfter(Duration.ofMillis(5)));
            if (i % 7 == 0) {
                timer.advance(Duration.ofMillis(130));
            }
        }
        timer.advance(Duration.ofSeconds(10));

        assertThat(sentAt).hasSize(50);
        for (int i = 10; i < sentAt.size(); i++) {
            assertThat(sentAt.get(i) - sentAt.get(i - 10)).isGreaterThanOrEqualTo(1_000_000_000L);
        }
    }

    @Test
    void usesTheWholeRateWhenThereIsEnoughToSend() {
        Upstream upstream = upstream(10, 100);
        for (int i = 0; i < 100; i++) {
            call(upstream, "q" + i, answersAfter(Duration.ofMillis(5)));
        }
        timer.advance(Duration.ofSeconds(9).plusMillis(950));

        assertThat(sentAt).hasSizeBetween(98, 100);
    }

    @Test
    void keepsWithinItsConcurrency() {
        Upstream upstream = upstream(0, 3);
        for (int i = 0; i < 9; i++) {
            call(upstream, "q" + i, answersAfter(Duration.ofSeconds(1)));
        }

        assertThat(upstream.inFlight()).isEqualTo(3);
        assertThat(upstream.waiting()).isEqualTo(6);
        timer.advance(Duration.ofSeconds(3));
        assertThat(ended).hasSize(9);
    }

    @Test
    void sendsNothingWhileTheUpstreamWantsAPause() {
        Upstream upstream = upstream(0, 4);
        Failure limited = new Failure.RateLimited("HTTP 429", Optional.of(Duration.ofSeconds(30)));
        call(upstream, "first", failsOnceWith(limited));
        call(upstream, "second", answersAfter(Duration.ofMillis(1)));
        int sentBeforeThePause = sentAt.size();
        call(upstream, "third", answersAfter(Duration.ofMillis(1)));
        timer.advance(Duration.ofSeconds(29));

        assertThat(sentAt).hasSize(sentBeforeThePause);
        assertThat(upstream.closedBecause()).contains("HTTP 429");
        timer.advance(Duration.ofSeconds(10));
        assertThat(ended).containsOnlyKeys("first", "second", "third").containsValue("first");
    }

    @Test
    void repeatsAnUnansweredCallUntilItGivesUp() {
        Upstream upstream = upstream(0, 4);
        call(upstream, "q", failsWith(new Failure.Unavailable("HTTP 503")));
        timer.advance(Duration.ofMinutes(10));

        assertThat(sentAt.size()).isGreaterThan(3);
        assertThat(failure("q")).isEqualTo(new Failure.Unavailable("HTTP 503"));
    }

    @Test
    void doesNotRepeatWhatWasRefused() {
        Upstream upstream = upstream(0, 4);
        call(upstream, "q", failsWith(new Failure.Refused(404, "HTTP 404")));
        timer.advance(Duration.ofMinutes(10));

        assertThat(sentAt).hasSize(1);
        assertThat(failure("q")).isEqualTo(new Failure.Refused(404, "HTTP 404"));
    }

    @Test
    void countsAnAnswerThatNeverComesAsUnavailable() {
        Upstream upstream = upstream(0, 4);
        call(upstream, "q", () -> Uni.createFrom().nothing());
        timer.advance(Duration.ofHours(1));

        assertThat(failure("q")).isInstanceOf(Failure.Unavailable.class);
        assertThat(upstream.inFlight()).isZero();
    }

    @Test
    void givesUpAtOnceWhenThePauseIsLongerThanItsPatience() {
        Upstream upstream = upstream(0, 4);
        Failure quota = new Failure.RateLimited("quota", Optional.of(Duration.ofHours(13)));
        call(upstream, "first", failsWith(quota));
        call(upstream, "second", answersAfter(Duration.ofMillis(1)));

        assertThat(failure("first")).isEqualTo(new Failure.Unavailable("quota"));
        assertThat(failure("second")).isEqualTo(new Failure.Unavailable("quota"));
        assertThat(sentAt).hasSize(1);
    }

    @Test
    void sendsOneProbeAfterAnOutageAndNotAHerd() {
        Upstream upstream = upstream(0, 10);
        AtomicInteger outage = new AtomicInteger(1);
        for (int i = 0; i < 10; i++) {
            call(upstream, "q" + i, failsWhile(outage));
        }
        timer.advance(Duration.ofMillis(1));
        int sentInTheOutage = sentAt.size();
        timer.advance(Duration.ofMillis(21_990));
        int probes = sentAt.size() - sentInTheOutage;

        assertThat(sentInTheOutage).isEqualTo(10);
        assertThat(probes).isBetween(1, 2);
        outage.set(0);
        timer.advance(Duration.ofSeconds(60));
        assertThat(ended).hasSize(10);
        assertThat(ended.values()).allMatch(String.class::isInstance);
    }

    @Test
    void aCancelledCallLeavesItsPlaceToOthers() {
        Upstream upstream = upstream(0, 1);
        upstream.call("slow", () -> sent(Uni.createFrom().<String>nothing()))
                .subscribe()
                .with(item -> {})
                .cancel();
        call(upstream, "next", answersAfter(Duration.ofMillis(1)));
        timer.advance(Duration.ofSeconds(1));

        assertThat(ended).containsEntry("next", "next");
    }

    @Test
    void countsTheRequestsOfASubscription() {
        Upstream upstream = upstream(0, 4);
        CallCount count = new CallCount();
        Failure gone = new Failure.Unavailable("HTTP 500");
        Uni.combine()
                .all()
                .unis(
                        upstream.call("a", answersAfter(Duration.ofMillis(1)).named("a")),
                        upstream.call("b", failsOnceWith(gone).named("b")))
                .asTuple()
                .subscribe()
                .with(count.context(), item -> {}, thrown -> {});
        timer.advance(Duration.ofMinutes(1));

        assertThat(count.sent()).isEqualTo(3);
    }

    @Test
    void usesItsPartOfTheRateAndNothingWhileItHasNone() {
        Upstream upstream = upstream(10, 100);
        upstream.share(0);
        for (int i = 0; i < 20; i++) {
            call(upstream, "q" + i, answersAfter(Duration.ofMillis(1)));
        }
        timer.advance(Duration.ofSeconds(2));
        assertThat(sentAt).isEmpty();

        upstream.share(0.5);
        timer.advance(Duration.ofSeconds(2));
        assertThat(sentAt).hasSizeBetween(9, 11);
    }

    private interface Request {
        Uni<String> send(String name);

        default Supplier<Uni<String>> named(String name) {
            return () -> send(name);
        }
    }

    private void call(Upstream upstream, String name, Request request) {
        upstream.call(name, request.named(name))
                .subscribe()
                .with(item -> ended.put(name, item), thrown -> ended.put(name, thrown));
    }

    private void call(Upstream upstream, String name, Supplier<Uni<String>> request) {
        call(upstream, name, (Request) ignored -> sent(request.get()));
    }

    private Failure failure(String name) {
        return ((UpstreamException) ended.get(name)).failure();
    }

    private Uni<String> sent(Uni<String> answer) {
        sentAt.add(timer.nanos());
        return answer;
    }

    private Request answersAfter(Duration delay) {
        return name ->
                sent(
                        Uni.createFrom()
                                .emitter(
                                        emitter ->
                                                timer.after(delay, () -> emitter.complete(name))));
    }

    private Request failsWith(Failure failure) {
        return name -> sent(Uni.createFrom().failure(new UpstreamException(failure)));
    }

    private Request failsOnceWith(Failure failure) {
        AtomicInteger left = new AtomicInteger(1);
        return name ->
                left.getAndDecrement() > 0
                        ? failsWith(failure).send(name)
                        : answersAfter(Duration.ofMillis(1)).send(name);
    }

    private Request failsWhile(AtomicInteger outage) {
        return name ->
                outage.get() > 0
                        ? failsWith(new Failure.Unavailable("HTTP 503")).send(name)
                        : answersAfter(Duration.ofMillis(1)).send(name);
    }

    private Upstream upstream(double permitsPerSecond, int concurrency) {
        UpstreamSettings settings =
                new UpstreamSettings(
                        permitsPerSecond,
                        concurrency,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        10,
                        Duration.ofSeconds(15));
        FailureClassifier classifier = thrown -> ((UpstreamException) thrown).failure();
        return new Upstream(settings, classifier, timer, new Random(7), UpstreamListener.NONE);
    }
}
