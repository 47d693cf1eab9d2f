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
    void whatHasGatheredForAPartitionThatLeftIsTakenBack() {
        Entry<String> gone = entry();
        Entry<String> stays = entry();
        questions.gather("shared", gone);
        questions.join("shared", stays);
        questions.gather("alone", gone);
        gone.partition.close();

        assertThat(questions.abandon()).containsExactly(gone, gone);
        assertThat(questions.send()).isEqualTo(Map.of("shared", List.of(stays)));
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
