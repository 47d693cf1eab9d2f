package live.pubco.phase.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The {@code Retry-After} header in both of its forms: seconds, or an HTTP date (RFC 9110, 10.2.3).
 */
public final class RetryAfter {

    private RetryAfter() {}

    /** The pause asked for, never negative; empty when the header is missing or unreadable. */
    public static Optional<Duration> parse(String header, Instant now) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String value = header.strip();
        return value.matches("[0-9]{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                : date(value, now);
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
            Duration pause = Duration.between(now, at);
            return Optional.of(pause.isNegative() ? Duration.ZERO : pause);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
