package live.pubco.phase.engine;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import live.pubco.phase.upstream.Timer;

/** What other threads have to tell the owner; only the owner takes from it. */
final class Mailbox {

    private final BlockingQueue<Runnable> messages = new LinkedTransferQueue<>();
    private final Runnable wakeOwner;
    private volatile boolean asleep;

    Mailbox(Runnable wakeOwner) {
        this.wakeOwner = wakeOwner;
    }

    /** Leaves a message from any thread; wakes the owner where it sleeps in a poll. */
    void post(Runnable message) {
        messages.add(message);
        if (asleep) {
            asleep = false;
            wakeOwner.run();
        }
    }

    /** Runs all messages there are. */
    void drain() {
        for (Runnable message = messages.poll(); message != null; message = messages.poll()) {
            message.run();
        }
    }

    /** Waits for one message and runs it; false when none came in the time given. */
    boolean await(Timer timer, Duration most) {
        try {
            Runnable message = timer.poll(messages, most);
            if (message != null) {
                message.run();
            }
            return message != null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The owner is about to sleep; false when there is a message and it should not. */
    boolean sleep() {
        asleep = true;
        if (!messages.isEmpty()) {
            asleep = false;
        }
        return asleep;
    }

    void awake() {
        asleep = false;
    }
}
