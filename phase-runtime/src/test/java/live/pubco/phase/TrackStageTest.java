package live.pubco.phase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import org.junit.jupiter.api.Test;

class TrackStageTest {

    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final TrackStage<String, String> stage =
            new TrackStage<>(
                    Link.of(Phase.MLC),
                    null,
                    null,
                    new Freshness(Duration.ofDays(30), Duration.ofDays(7), REMEMBERED),
                    Clock.systemUTC());

    @Test
    void remembersWhatTheProviderAnswered() {
        assertThat(stage.rememberFor(Answer.found("work"))).isEqualTo(REMEMBERED);
        assertThat(stage.rememberFor(Answer.notFound("no such work"))).isEqualTo(REMEMBERED);
    }

    @Test
    void neverRemembersAFailure() {
        assertThat(stage.rememberFor(Answer.unavailable("HTTP 503"))).isZero();
        assertThat(stage.rememberFor(Answer.refused("HTTP 400"))).isZero();
        assertThat(stage.rememberFor(stage.unanswered("no answer in time"))).isZero();
    }
}
