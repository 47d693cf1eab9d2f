package live.pubco.musicbrainz;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import live.pubco.phase.upstream.Timer;

/** Whether a release may be so new that the search does not know it yet. */
final class ReleaseAge {

    private final Timer timer;
    private final Duration young;

    ReleaseAge(Timer timer, Duration young) {
        this.timer = timer;
        this.young = young;
    }

    /** By the last day that the date allows; a date that is unknown or unreadable may be any. */
    boolean isYoung(Optional<String> releaseDate) {
        if (young.isZero()) {
            return false;
        }
        LocalDate since = timer.now().minus(young).atOffset(ZoneOffset.UTC).toLocalDate();
        return releaseDate.flatMap(ReleaseAge::lastDay).map(since::isBefore).orElse(true);
    }

    private static Optional<LocalDate> lastDay(String date) {
        try {
            return Optional.of(
                    switch (date.length()) {
                        case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
                        case 7 -> YearMonth.parse(date).atEndOfMonth();
                        default -> LocalDate.parse(date);
                    });
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
