package live.pubco.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for a child to be of use, and gives up when it keeps dying or time is over. */
final class Readiness {

    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(5);
    private static final int TOO_MANY_DEATHS = 3;

    private final HttpClient http;
    private final Duration patience;

    Readiness(HttpClient http, Duration patience) {
        this.http = http;
        this.patience = patience;
    }

    void awaitOk(Child child, URI uri) {
        await(child, () -> status(uri) == 200);
    }

    void await(Child child, BooleanSupplier ready) {
        Instant deadline = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (child.restarts() >= TOO_MANY_DEATHS) {
                throw new LauncherFailure(
                        "%s does not stay up; its log: %s".formatted(child.name(), child.log()));
            }
            if (Instant.now().isAfter(deadline)) {
                throw new LauncherFailure(
                        "%s is not ready after %d s; its log: %s"
                                .formatted(child.name(), patience.toSeconds(), child.log()));
            }
            pause();
        }
    }

    private int status(URI uri) {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(CALL_TIMEOUT).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static LauncherFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LauncherFailure("interrupted while starting", e);
    }
}
