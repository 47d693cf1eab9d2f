package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of visits that end without a track's credits, in a real browser. */
class TurnedAwayTest extends OnTestSite {

    @Test
    void takesNoHalfListWhileTheRestIsRefused() {
        assertThat(visit("groupedRefused"))
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked ->
                                assertThat(blocked.retryAfter()).contains(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknownunion", "untitledview"})
    void anAnswerThatKnowsNoTrackIsNotFound(String track) {
        assertThat(visit(track)).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void creditsOfAnotherTrackAreNotTaken() {
        assertThat(visit("wrongtrack")).isInstanceOf(Outcome.LayoutNotRecognised.class);
    }

    @Test
    void aRedirectToAnotherTrackIsNotTaken() {
        assertThat(visit("moved")).isInstanceOf(Outcome.LayoutNotRecognised.class);
    }

    @Test
    void aLoginWallIsBlockedForAWhile() {
        assertThat(visit("loginwall"))
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked ->
                                assertThat(blocked.retryAfter()).contains(Duration.ofMinutes(5)));
    }

    @Test
    void aChallengeIsBlockedForAWhile() {
        assertThat(visit("challenge"))
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked ->
                                assertThat(blocked.retryAfter()).contains(Duration.ofMinutes(5)));
    }

    @Test
    void aRedirectToAnotherHostIsBlocked() {
        assertThat(visit("elsewhere"))
                .isInstanceOfSatisfying(
                        Outcome.Blocked.class,
                        blocked ->
                                assertThat(blocked.reason())
                                        .isEqualTo("sent on to accounts.example"));
    }

    @Test
    void tooManyRequestsNameTheirPause() {
        assertThat(visit("limited"))
                .isEqualTo(
                        new Outcome.Blocked(
                                "track page HTTP 429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void aBanNamesItsPause() {
        assertThat(visit("banned"))
                .isEqualTo(
                        new Outcome.Blocked(
                                "track page HTTP 403", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void aForbiddenCreditsAnswerIsBlocked() {
        assertThat(visit("forbidden"))
                .isEqualTo(
                        new Outcome.Blocked(
                                "queryTrackCreditsGroupedModal HTTP 403",
                                Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void aRefusedCreditsAnswerIsBlocked() {
        assertThat(visit("refused"))
                .isEqualTo(
                        new Outcome.Blocked(
                                "queryTrackCreditsGroupedModal HTTP 429",
                                Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void anUnknownTrackIsNotFound() {
        assertThat(visit("nobodyknows")).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aBrokenSiteIsNoAnswer() {
        assertThat(visit("broken")).isEqualTo(new Outcome.NoAnswer("track page HTTP 503"));
    }

    @Test
    void aSilentSiteIsNoAnswer() {
        assertThat(visit("silent")).isEqualTo(new Outcome.TimedOut("no page within PT5S"));
    }

    private static Outcome visit(String track) {
        return PoolFixture.visit(pool, track);
    }
}
