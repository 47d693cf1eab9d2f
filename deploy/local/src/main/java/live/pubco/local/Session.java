package live.pubco.local;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** A start from the command line: checks first, says what happens, and cleans up on Ctrl-C. */
final class Session implements AutoCloseable {

    private final LocalStack stack;
    private final StartupView view;
    private final Thread onExit;

    private Session(LocalStack stack, StartupView view) {
        this.stack = stack;
        this.view = view;
        this.onExit = new Thread(stack::close, "stop");
    }

    static Session start(StackOptions options) {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        Remains.clear(options.workspace().stateFile());
        Preflight.check(options);
        StartupView view = new StartupLines(System.out, started);
        LocalStack stack = LocalStack.prepare(options, view);
        Session session = new Session(stack, view);
        Runtime.getRuntime().addShutdownHook(session.onExit);
        stack.start();
        return session;
    }

    /** One more line, with the seconds since the command. */
    void say(String what, String detail) {
        view.ready(what, detail);
    }

    LocalStack stack() {
        return stack;
    }

    /** Stays until the process is told to end. */
    void stay() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stack.close();
        Runtime.getRuntime().removeShutdownHook(onExit);
    }
}
