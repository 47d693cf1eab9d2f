package live.pubco.credits;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The defaults, with a folder of the test's own. */
record TestSettings(Path diagnoses, boolean enabled) implements CreditsSettings {

    @Override
    public URI siteUrl() {
        return URI.create("http://127.0.0.1:1");
    }

    @Override
    public List<String> allowedHosts() {
        return List.of();
    }

    @Override
    public List<String> blockedUrls() {
        return List.of();
    }

    @Override
    public Optional<Path> browser() {
        return Optional.empty();
    }

    @Override
    public Optional<Boolean> sandbox() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> storageState() {
        return Optional.empty();
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public int pages() {
        return 1;
    }

    @Override
    public int visitsPerContext() {
        return 50;
    }

    @Override
    public Duration contextAge() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration navigationTimeout() {
        return Duration.ofSeconds(8);
    }

    @Override
    public Duration visitTimeout() {
        return Duration.ofSeconds(12);
    }

    @Override
    public Duration blockedPause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Optional<String> reader() {
        return Optional.empty();
    }
}
