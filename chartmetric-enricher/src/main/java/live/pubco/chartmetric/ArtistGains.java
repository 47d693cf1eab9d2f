package live.pubco.chartmetric;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.Statistic;

/**
 * What artists gain in a week. Their figures come without changes and a call for those would be one
 * more, so an earlier visit tells where they stood.
 */
final class ArtistGains {

    private static final double WEEK = 7;
    private static final long HALF_A_WEEK = 4;
    private static final long A_MONTH = 31;

    private final Map<Long, ChartmetricArtist> before;
    private final Optional<Long> days;

    private ArtistGains(Map<Long, ChartmetricArtist> before, Optional<Long> days) {
        this.before = before;
        this.days = days;
    }

    static ArtistGains since(Optional<ChartmetricSection> earlier, Optional<Instant> now) {
        return new ArtistGains(
                earlier.stream()
                        .flatMap(section -> section.getArtists().stream())
                        .collect(
                                Collectors.toMap(
                                        ChartmetricArtist::getId,
                                        Function.identity(),
                                        (first, again) -> first)),
                earlier.flatMap(ChartmetricSection::getAsOf)
                        .flatMap(then -> now.map(at -> days(then, at)))
                        .filter(passed -> passed >= 0 && passed <= A_MONTH));
    }

    /** A refused artist keeps what was told before. */
    ChartmetricArtist of(ArtistProfile artist) {
        Optional<ChartmetricArtist> told = Optional.ofNullable(before.get(artist.id()));
        if (artist.refused() && told.isPresent()) {
            return told.get();
        }
        ChartmetricArtist now = artist.toRecord();
        return told.map(then -> gained(now, then)).orElse(now);
    }

    private ChartmetricArtist gained(ChartmetricArtist now, ChartmetricArtist then) {
        return ChartmetricArtist.newBuilder(now)
                .setStatistics(
                        now.getStatistics().stream().map(figure -> gained(figure, then)).toList())
                .build();
    }

    private Statistic gained(Statistic now, ChartmetricArtist then) {
        if (now.getWeeklyChange().isPresent()) {
            return now;
        }
        return then.getStatistics().stream()
                .filter(figure -> figure.getName().equals(now.getName()))
                .findFirst()
                .flatMap(figure -> inAWeek(now, figure))
                .map(change -> Statistic.newBuilder(now).setWeeklyChange(change).build())
                .orElse(now);
    }

    /** Within the same week the gain is still what it was. */
    private Optional<Double> inAWeek(Statistic now, Statistic then) {
        return days.flatMap(
                passed ->
                        passed < HALF_A_WEEK
                                ? then.getWeeklyChange()
                                : Optional.of((now.getValue() - then.getValue()) * WEEK / passed));
    }

    private static long days(Instant then, Instant now) {
        return DAYS.between(then.truncatedTo(DAYS), now.truncatedTo(DAYS));
    }
}
