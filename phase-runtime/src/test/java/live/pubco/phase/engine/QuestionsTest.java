package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.pubco.phase.VirtualTimer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final Batching BATCHING =
            new Batching(50, Duration.ofSeconds(1), Duration.ofMillis(200));

    private final VirtualTimer timer = new VirtualTimer();
    private final Questions<String, String, String> questions =
            new Questions<>(
                    10,
                    answer -> answer.equals("failed") ? Duration.ZERO : Duration.ofHours(1),
                    timer);

    @Test
    void joinsAnEqualQuestionFromTheMomentItIsGathered() {
        assertThat(questions.join("q", entry())).isFalse();
        questions.gather("q", entry());
        assertThat(questions.join("q", entry())).isTrue();

        Map<String, List<Entry<String>>> sent = questions.send();
        assertThat(questions.join("q", entry())).isTrue();
        assertThat(sent.get("q")).hasSize(3);
    }

    @Test
    void anAnswerServesUntilItsTimeIsOver() {
        ask("found");

        assertThat(questions.answer("q")).contains("found");
        timer.advance(Duration.ofMinutes(61));
        assertThat(questions.answer("q")).isEmpty();
    }

    @Test
    void whatMayNotBeRememberedIsAskedAgain() {
        ask("failed");

        assertThat(questions.answer("q")).isEmpty();
        assertThat(questions.join("q", entry())).isFalse();
    }

    @Test
    void aBatchLeavesWhenNothingHasComeForAWhile() {
        gather("a", 0);
        gather("b", 150);
        gather("c", 150);

        assertThat(untilDue()).isEqualTo(Duration.ofMillis(200));
        timer.advance(Duration.ofMillis(200));
        assertThat(untilDue()).isZero();
    }

    @Test
    void aBatchThatKeepsGrowingLeavesWhenItsFirstQuestionHasWaitedLongEnough() {
        gather("a", 0);
        for (int i = 0; i < 5; i++) {
            gather("b" + i, 180);
        }

        assertThat(untilDue()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aFullBatchLeavesAtOnce() {
        for (int i = 0; i < BATCHING.size(); i++) {
            assertThat(questions.gathered() == 0 || !untilDue().isZero()).isTrue();
            gather("q" + i, 0);
        }

        assertThat(untilDue()).isZero();
    }

    @Test
    void theNextBatchWaitsAnew() {
        gather("a", 0);
        questions.send();
        timer.advance(Duration.ofMinutes(1));
        gather("b", 0);

        assertThat(untilDue()).isEqualTo(Duration.ofMillis(200));
    }

    private void gather(String question, long millisLater) {
        timer.advance(Duration.ofMillis(millisLater));
        questions.gather(question, entry());
    }

    private Duration untilDue() {
        return Duration.ofNanos(questions.nanosUntilDue(BATCHING));
    }

    private void ask(String answer) {
        questions.gather("q", entry());
        questions.returned(questions.send(), Map.of("q", answer));
    }

    private static Entry<String> entry() {
        return new Entry<>(
                new ConsumerRecord<>("in", 0, 0L, new byte[0], new byte[0]),
                new PartitionState<>(new TopicPartition("in", 0), 0),
                Instant.EPOCH);
    }
}
