package live.pubco.ingest;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Dates of Unix cron expressions, in UTC. */
final class CronDates {
    private static final CronParser PARSER =
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    private static final ZonedDateTime ANY_DAY =
            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** As many dates of an expression as show its rhythm. */
    private static final int LOOKED_AT = 50;

    private CronDates() {}

    /** The first date after this one. */
    static Instant next(String cron, Instant after) {
        return next(times(cron), after.atZone(ZoneOffset.UTC))
                .map(ZonedDateTime::toInstant)
                .orElseThrow(() -> new IllegalArgumentException(cron + " never comes"));
    }

    /** Why an expression is not accepted; empty when it is. */
    static Optional<String> refusal(String cron, Duration least) {
        try {
            return rhythmRefusal(times(cron), least);
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("not a cron expression of five fields");
        }
    }

    private static Optional<String> rhythmRefusal(ExecutionTime times, Duration least) {
        Optional<ZonedDateTime> date = next(times, ANY_DAY);
        if (date.isEmpty()) {
            return Optional.of("it never comes");
        }
        for (int i = 0; i < LOOKED_AT; i++) {
            Optional<ZonedDateTime> following = next(times, date.orElseThrow());
            if (following.isEmpty()) {
                return Optional.empty();
            }
            if (Duration.between(date.orElseThrow(), following.orElseThrow()).compareTo(least)
                    < 0) {
                return Optional.of("at most once an hour is accepted");
            }
            date = following;
        }
        return Optional.empty();
    }

    private static Optional<ZonedDateTime> next(ExecutionTime times, ZonedDateTime after) {
        return times.nextExecution(after);
    }

    private static ExecutionTime times(String cron) {
        return ExecutionTime.forCron(PARSER.parse(cron));
    }
}
