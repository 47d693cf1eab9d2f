package live.pubco.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One aligned line for everything that became ready, with the seconds since the command. */
final class StartupLines implements StartupView {

    private final PrintStream out;
    private final Instant started;

    StartupLines(PrintStream out, Instant started) {
        this.out = out;
        this.started = started;
    }

    @Override
    public synchronized void ready(String name, String address) {
        double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
        out.println(line(name, address, seconds));
    }

    static String line(String name, String address, double seconds) {
        return String.format(Locale.ROOT, "  %-22s %-38s %5.1f s", name, address, seconds);
    }
}
