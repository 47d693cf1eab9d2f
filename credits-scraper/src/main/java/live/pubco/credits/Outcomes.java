package live.pubco.credits;

import java.time.Instant;
import java.util.Optional;
import live.pubco.phase.http.RetryAfter;

/** What a reader's report means for the visit. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Report report, String subject, PoolSettings settings) {
        return switch (report.kind()) {
            case "answer", "dialog", "rows" -> read(report, subject);
            case "not-found" -> new Outcome.NotFound();
            case "failed" -> new Outcome.NoAnswer(report.reason());
            case "blocked" -> blocked(report, settings);
            default -> new Outcome.LayoutNotRecognised(report.reason(), report.html());
        };
    }

    private static Outcome read(Report report, String subject) {
        return report.subject().equals(subject)
                ? new Outcome.Read(report)
                : new Outcome.LayoutNotRecognised("the page is of another subject", "");
    }

    /** A wall, other than a refused answer, does not go away by itself. */
    private static Outcome blocked(Report report, PoolSettings settings) {
        return new Outcome.Blocked(
                report.reason(),
                report.wall()
                        ? Optional.of(settings.blockedPause())
                        : RetryAfter.parse(report.retryAfter(), Instant.now()));
    }
}
