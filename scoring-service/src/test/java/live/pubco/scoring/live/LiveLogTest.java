package live.pubco.scoring.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import live.pubco.score.Samples;
import org.junit.jupiter.api.Test;

class LiveLogTest {

    private final LiveLog log = log(0);

    @Test
    void aListenerGetsTheStatesAndThenWhatHappens() {
        log.state("progress", "p", Samples.NOW, "half");
        log.state("progress", "p", Samples.NOW, "whole");
        AssertSubscriber<LiveLog.Event> listener = listen(log, null);
        log.happened("alert", "a", Samples.NOW, "news");

        assertThat(data(listener)).containsExactly("whole", "news");
    }

    @Test
    void aListenerWhoWasAwayGetsWhatWasMissedInOrder() {
        log.happened("alert", "a", Samples.NOW, "one");
        String last = listen(log, null).getItems().isEmpty() ? idOfNext("two") : "";
        log.happened("alert", "c", Samples.NOW, "three");
        log.state("progress", "p", Samples.NOW, "whole");

        assertThat(data(listen(log, last))).containsExactly("three", "whole");
    }

    @Test
    void anotherProcessResumesByTime() {
        LiveLog other = log(1);
        other.happened("alert", "old", Samples.NOW.minus(Duration.ofHours(1)), "old");
        other.happened("alert", "new", Samples.NOW.plusSeconds(1), "new");

        assertThat(data(listen(other, idOfNext("last seen")))).containsExactly("new");
    }

    @Test
    void whatIsNoIdIsLikeNone() {
        log.state("progress", "p", Samples.NOW, "whole");
        log.happened("alert", "a", Samples.NOW, "one");

        assertThat(data(listen(log, "1-2"))).containsExactly("whole");
        assertThat(data(listen(log, "9".repeat(30) + "-1-1"))).containsExactly("whole");
    }

    @Test
    void aListenerWhoLeftIsForgotten() {
        AssertSubscriber<LiveLog.Event> listener = listen(log, null);
        listener.cancel();
        log.happened("alert", "a", Samples.NOW, "one");

        assertThat(listener.getItems()).isEmpty();
    }

    private String idOfNext(String text) {
        AssertSubscriber<LiveLog.Event> listener = listen(log, null);
        log.happened("alert", text, Samples.NOW, text);
        return listener.getItems().get(listener.getItems().size() - 1).id();
    }

    private static AssertSubscriber<LiveLog.Event> listen(LiveLog log, String lastId) {
        return log.after(lastId)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
    }

    private static List<Object> data(AssertSubscriber<LiveLog.Event> listener) {
        return listener.getItems().stream().map(LiveLog.Event::data).toList();
    }

    private static LiveLog log(int later) {
        return new LiveLog(Clock.fixed(Samples.NOW.plusSeconds(later), ZoneOffset.UTC));
    }
}
