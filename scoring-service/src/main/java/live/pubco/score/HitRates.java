package live.pubco.score;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Learns from history how often, and how early, a playlist's picks became hits. */
public final class HitRates {

    private static final Duration WINDOW = Duration.ofDays(90);

    /** The quantile at 95 percent. */
    private static final int HIT = 19;

    /**
     * A track that a playlist added.
     *
     * @param released null when unknown
     * @param weeks streams gained by Monday, over the whole history
     */
    public record Pick(
            String playlistId,
            Instant addedAt,
            LocalDate released,
            TreeMap<LocalDate, Long> weeks) {}

    private final ReferenceSet reference;
    private final Map<String, List<OptionalLong>> outcomes = new TreeMap<>();

    /**
     * @param reference by which hits are told
     */
    public HitRates(ReferenceSet reference) {
        this.reference = reference;
    }

    /**
     * A pick counts when its ninety days are over and every week of them is known: to count early
     * hits and forget late misses would flatter every playlist.
     */
    public void add(Pick pick) {
        if (decided(pick)) {
            outcomes.computeIfAbsent(pick.playlistId(), id -> new ArrayList<>()).add(lead(pick));
        }
    }

    /** The rates of all playlists with a decided pick. */
    public Map<String, ReferenceSet.HitRate> learned() {
        Map<String, ReferenceSet.HitRate> rates = new TreeMap<>();
        outcomes.forEach((playlist, leads) -> rates.put(playlist, rate(leads)));
        return rates;
    }

    private static boolean decided(Pick pick) {
        LocalDate week = firstWeek(pick);
        LocalDate end = day(pick.addedAt().plus(WINDOW));
        while (!week.plusWeeks(1).isAfter(end)) {
            if (!pick.weeks().containsKey(week)) {
                return false;
            }
            week = week.plusWeeks(1);
        }
        return true;
    }

    /** Days from the pick to the first week in which it was a hit. */
    private OptionalLong lead(Pick pick) {
        LocalDate added = day(pick.addedAt());
        LocalDate end = day(pick.addedAt().plus(WINDOW));
        for (var week : pick.weeks().tailMap(firstWeek(pick)).entrySet()) {
            boolean over = week.getKey().plusWeeks(1).isAfter(end);
            if (!over && week.getValue() >= threshold(pick, week.getKey())) {
                return OptionalLong.of(ChronoUnit.DAYS.between(added, week.getKey().plusWeeks(1)));
            }
        }
        return OptionalLong.empty();
    }

    /** By age only: a size band would measure a track by the success it already has. */
    private double threshold(Pick pick, LocalDate week) {
        Cohort.Age age =
                Optional.ofNullable(pick.released())
                        .map(day -> Cohort.Age.of(Math.max(0, ChronoUnit.DAYS.between(day, week))))
                        .orElse(null);
        return reference
                .peers(ReferenceBuilder.WEEKLY, new Cohort(age, null))
                .map(peers -> peers.distribution().quantiles().get(HIT))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static ReferenceSet.HitRate rate(List<OptionalLong> leads) {
        long[] hits =
                leads.stream()
                        .filter(OptionalLong::isPresent)
                        .mapToLong(OptionalLong::getAsLong)
                        .sorted()
                        .toArray();
        OptionalDouble median =
                hits.length == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(
                                (hits[(hits.length - 1) / 2] + hits[hits.length / 2]) / 2.0);
        return new ReferenceSet.HitRate(hits.length, leads.size(), median);
    }

    /** The first whole week after the pick. */
    private static LocalDate firstWeek(Pick pick) {
        LocalDate added = day(pick.addedAt());
        return added.plusDays((8 - added.getDayOfWeek().getValue()) % 7);
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
