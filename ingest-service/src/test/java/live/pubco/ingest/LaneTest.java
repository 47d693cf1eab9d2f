package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final List<UniEmitter<? super String>> running = new ArrayList<>();
    private final Lane lane = new Lane(2);

    @Test
    void letsOnlySoManyInAtOnceAndTheNextWhenOneHasLeft() {
        start();
        start();
        start();
        assertThat(running).hasSize(2);

        running.get(0).complete("done");
        assertThat(running).hasSize(3);
    }

    @Test
    void givesThePlaceOfFailedAndCancelledWorkToTheNext() {
        start();
        Cancellable second = start();
        start();
        start();

        running.get(0).fail(new IllegalStateException());
        second.cancel();
        assertThat(running).hasSize(4);
    }

    @Test
    void forgetsWorkThatIsCancelledBeforeItsTurn() {
        start();
        start();
        start().cancel();
        running.get(0).complete("done");
        assertThat(running).hasSize(2);

        start();
        assertThat(running).hasSize(3);
    }

    private Cancellable start() {
        return lane.run(() -> Uni.createFrom().<String>emitter(running::add))
                .subscribe()
                .with(done -> {}, failed -> {});
    }
}
