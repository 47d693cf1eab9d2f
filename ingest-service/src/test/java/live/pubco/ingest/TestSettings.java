package live.pubco.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings with credentials, or without, and without long waits. */
record TestSettings(
        Spotify spotify, Chartmetric chartmetric, Credits credits, Ingest ingest, Api api)
        implements IngestSettings {

    static IngestSettings configured() {
        return new TestSettings(
                new Web(Optional.of("demo-client"), Optional.of("demo-secret")),
                new Metric(Optional.of("demo-refresh-token")),
                () -> true,
                new Own(),
                new OnLoopback());
    }

    static IngestSettings withoutCredentials() {
        return new TestSettings(
                new Web(Optional.empty(), Optional.empty()),
                new Metric(Optional.empty()),
                () -> true,
                new Own(),
                new OnLoopback());
    }

    private record Web(Optional<String> clientId, Optional<String> clientSecret)
            implements Spotify {
        @Override
        public double permitsPerSecond() {
            return 0;
        }

        @Override
        public int concurrency() {
            return 4;
        }
    }

    private record Metric(Optional<String> refreshToken) implements Chartmetric {
        @Override
        public double permitsPerSecond() {
            return 0;
        }
    }

    private record Own() implements Ingest {
        @Override
        public Duration metadataWait() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration headStart() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration hintsWait() {
            return Duration.ofMillis(10);
        }

        @Override
        public int listings() {
            return 4;
        }

        @Override
        public Duration giveUpAfter() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration refreshEvery() {
            return Duration.ofDays(7);
        }

        @Override
        public Duration refreshDeadline() {
            return Duration.ofHours(24);
        }

        @Override
        public Duration scheduleTick() {
            return Duration.ofSeconds(5);
        }
    }

    private record OnLoopback() implements Api {
        @Override
        public Optional<List<String>> keys() {
            return Optional.empty();
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public int requestsPerMinute() {
            return 1200;
        }

        @Override
        public MemorySize maxBody() {
            return new MemorySize(BigInteger.valueOf(4_194_304));
        }
    }
}
