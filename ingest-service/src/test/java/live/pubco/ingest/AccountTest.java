package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.AccessToken;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.Standing;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Uni<AccessToken.Grant> GRANTED =
            Uni.createFrom().item(new AccessToken.Grant("t1", Duration.ofHours(1)));

    private final HandTimer timer = new HandTimer();
    private int logins;

    @Test
    void asksNoMoreForAWhileOnceItWasTurnedAway() {
        Account account = account(true, () -> Uni.createFrom().failure(new Turned()));

        assertThat(ask(account)).isEqualTo(Answer.refused("Demo did not accept the credentials"));
        assertThat(ask(account))
                .isEqualTo(Answer.unavailable("Demo did not accept the credentials"));
        assertThat(logins).isEqualTo(1);

        timer.pass(Standing.PAUSE);
        ask(account);
        assertThat(logins).isEqualTo(2);
    }

    @Test
    void asksNothingWithoutCredentials() {
        assertThat(ask(account(false, () -> GRANTED)))
                .isEqualTo(Answer.unavailable("no Demo credentials"));
        assertThat(logins).isZero();
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        Account account = account(true, () -> GRANTED);

        assertThat(ask(account, null)).isInstanceOf(Answer.Unavailable.class);
        assertThat(ask(account, "found")).isEqualTo(Answer.found("found"));
    }

    @Test
    void takesAnEmptyTokenAnswerForNone() {
        assertThat(ask(account(true, () -> Uni.createFrom().nullItem())))
                .isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void anAnswerWithoutTokenTurnsAway() {
        assertThat(
                        ask(
                                account(
                                        true,
                                        () ->
                                                Uni.createFrom()
                                                        .item(new SpotifyWire.Token(" ", 3600))
                                                        .map(SpotifyWire.Token::grant))))
                .isEqualTo(Answer.refused("Demo did not accept the credentials"));
    }

    private Answer<String> ask(Account account) {
        return ask(account, "found");
    }

    private static Answer<String> ask(Account account, String answer) {
        return account.unlessBlocked(
                        () ->
                                Answers.of(
                                        account.call(
                                                "look", bearer -> Uni.createFrom().item(answer))))
                .await()
                .indefinitely();
    }

    private Account account(boolean configured, Supplier<Uni<AccessToken.Grant>> login) {
        UpstreamSettings once =
                new UpstreamSettings(
                        0,
                        1,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(1),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        10,
                        Duration.ofMillis(5));
        Upstream upstream =
                new Upstream(
                        once,
                        thrown ->
                                thrown instanceof Turned
                                        ? new Failure.Refused(400, "HTTP 400")
                                        : new Failure.Unavailable(thrown.getMessage()),
                        timer,
                        new SplittableRandom(1),
                        UpstreamListener.NONE);
        return new Account(
                "Demo",
                configured,
                upstream,
                () -> {
                    logins++;
                    return login.get();
                },
                Duration.ofMinutes(1),
                timer);
    }

    private static final class Turned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
