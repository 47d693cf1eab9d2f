package live.pubco.phase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final FairQueue<String> queue = new FairQueue<>();

    @Test
    void aShortLineDoesNotWaitBehindALongOne() {
        add("long", 1, 4);
        add("short", 1, 1);

        assertThat(all()).containsExactly("long0", "short0", "long1", "long2", "long3");
    }

    @Test
    void aLineHasAsManyInOneTurnAsItWeighs() {
        add("heavy", 2, 4);
        add("light", 1, 2);

        assertThat(all())
                .containsExactly("heavy0", "heavy1", "light0", "heavy2", "heavy3", "light1");
    }

    private void add(String key, int weight, int count) {
        for (int i = 0; i < count; i++) {
            queue.add(new Fairness(key, weight), key + i);
        }
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        for (Optional<String> next = queue.poll(); next.isPresent(); next = queue.poll()) {
            all.add(next.get());
        }
        return all;
    }
}
