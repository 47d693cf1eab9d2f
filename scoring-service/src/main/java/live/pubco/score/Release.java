package live.pubco.score;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;

/**
 * When a recording came out first, from the earliest date that any source knows.
 *
 * @param day empty when the earliest date is a year only, which says too little about age
 */
record Release(String text, Optional<LocalDate> day) {

    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    static Optional<Release> of(EnrichedTrack track) {
        Stream<String> musicbrainz =
                track.getMusicbrainz().stream()
                        .filter(section -> !section.getAmbiguous())
                        .flatMap(section -> section.getRecordings().stream())
                        .limit(1)
                        .map(recording -> recording.getFirstReleaseDate().orElse(null));
        Stream<String> others =
                Stream.of(
                        track.getReleaseDate().orElse(null),
                        track.getSpotify()
                                .flatMap(section -> section.getAlbum())
                                .flatMap(album -> album.getReleaseDate())
                                .orElse(null),
                        track.getChartmetric()
                                .flatMap(section -> section.getReleaseDate())
                                .orElse(null));
        return Stream.concat(others, musicbrainz)
                .filter(Objects::nonNull)
                .map(date -> date.length() > 10 ? date.substring(0, 10) : date)
                .filter(date -> DATE.matcher(date).matches())
                // within a year the exact date says more than the year alone
                .min(
                        Comparator.comparing((String date) -> date.substring(0, 4))
                                .thenComparing(date -> -date.length())
                                .thenComparing(Comparator.naturalOrder()))
                .map(date -> new Release(date, day(date)));
    }

    /** Days since the release, 0 for one that is yet to come; empty when unknown. */
    OptionalLong ageDays(Instant asOf) {
        return day.map(
                        known ->
                                OptionalLong.of(
                                        Math.max(
                                                0,
                                                ChronoUnit.DAYS.between(
                                                        known,
                                                        asOf.atZone(ZoneOffset.UTC)
                                                                .toLocalDate()))))
                .orElse(OptionalLong.empty());
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return switch (date.length()) {
                case 10 -> Optional.of(LocalDate.parse(date));
                case 7 -> Optional.of(LocalDate.parse(date + "-01"));
                default -> Optional.empty();
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
