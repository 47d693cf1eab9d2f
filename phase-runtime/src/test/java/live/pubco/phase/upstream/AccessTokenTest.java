package live.pubco.phase.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import live.pubco.phase.VirtualTimer;
import org.junit.jupiter.api.Test;

class AccessTokenTest {

    private final VirtualTimer timer = new VirtualTimer();
    private final List<String> used = new ArrayList<>();
    private final Set<String> ended = new HashSet<>();
    private final AccessToken token = new AccessToken(this::grant, Duration.ofMinutes(1), timer);
    private int granted;

    @Test
    void keepsATokenUntilItIsAboutToEnd() {
        ask();
        ask();
        timer.advance(Duration.ofMinutes(59));
        ask();

        assertThat(used).containsExactly("t1", "t1", "t2");
    }

    @Test
    void renewsATokenThatIsNotAccepted() {
        ended.add("t1");

        assertThat(ask()).isEqualTo("answer");
        assertThat(used).containsExactly("t1", "t2");
    }

    @Test
    void doesNotGoOnRenewingWhereNoTokenWasEverAccepted() {
        ended.addAll(Set.of("t1", "t2", "t3", "t4", "t5"));

        assertThatThrownBy(this::ask).isInstanceOf(UpstreamException.class);
        assertThat(used).containsExactly("t1", "t2");
    }

    @Test
    void doesNotGoOnRenewingLongAfterTheLastSuccess() {
        ask();
        timer.advance(Duration.ofMinutes(2));
        ended.addAll(Set.of("t1", "t2", "t3"));

        assertThatThrownBy(this::ask).isInstanceOf(UpstreamException.class);
        assertThat(used).containsExactly("t1", "t1", "t2");
    }

    @Test
    void outlivesTokensThatEndOneAfterTheOther() {
        ask();
        ended.addAll(Set.of("t1", "t2", "t3"));

        assertThat(ask()).isEqualTo("answer");
        assertThat(used).containsExactly("t1", "t1", "t2", "t3", "t4");
    }

    @Test
    void givesUpInTheEndHoweverGoodTheStandingWas() {
        ask();
        ended.addAll(Set.of("t1", "t2", "t3", "t4", "t5"));

        assertThatThrownBy(this::ask).isInstanceOf(UpstreamException.class);
        assertThat(used).hasSize(5).endsWith("t4");
    }

    private String ask() {
        return token.with(this::answer).await().atMost(Duration.ofSeconds(5));
    }

    private Uni<String> answer(String bearer) {
        used.add(bearer);
        return ended.contains(bearer)
                ? Uni.createFrom()
                        .failure(new UpstreamException(new Failure.Unauthorized("HTTP 401")))
                : Uni.createFrom().item("answer");
    }

    private Uni<AccessToken.Grant> grant() {
        return Uni.createFrom()
                .item(() -> new AccessToken.Grant("t" + ++granted, Duration.ofHours(1)));
    }
}
