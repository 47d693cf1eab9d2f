package live.pubco.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be different about a watched playlist; what is null stays as it is.
 *
 * @param every distance between refreshes, ISO 8601
 * @param cron instead of a distance: Unix cron expression in UTC
 * @param statistics whether a refresh that found the playlist unchanged asks for new statistics
 */
record PlaylistChange(
        List<String> tags, Duration every, String cron, Boolean statistics, Boolean paused) {
    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofDays(366);

    /** A field that is not accepted, and why. */
    record Refusal(String field, String reason) {}

    /** Empty when all is accepted. */
    Optional<Refusal> refusal() {
        return Stream.of(twice(), everyRefusal(), cronRefusal())
                .flatMap(Optional::stream)
                .findFirst();
    }

    boolean isRescheduling() {
        return every != null || cron != null;
    }

    private Optional<Refusal> twice() {
        return every != null && cron != null
                ? Optional.of(new Refusal("cron", "either every or cron"))
                : Optional.empty();
    }

    private Optional<Refusal> everyRefusal() {
        boolean isAccepted =
                every == null || (every.compareTo(LEAST) >= 0 && every.compareTo(MOST) <= 0);
        return isAccepted
                ? Optional.empty()
                : Optional.of(new Refusal("every", "between PT1H and P366D is accepted"));
    }

    private Optional<Refusal> cronRefusal() {
        return Optional.ofNullable(cron)
                .flatMap(text -> CronDates.refusal(text, LEAST))
                .map(reason -> new Refusal("cron", reason));
    }
}
