package live.pubco.spotify;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import live.pubco.schemas.DatePrecision;

/** A release date as exact as it is known: year, month or day. */
record ReleaseDate(String date, DatePrecision precision) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

    /** Empty for a missing or unreadable date and for the year 0000, which stands for unknown. */
    static Optional<ReleaseDate> of(SpotifyAlbum album) {
        return Text.of(album.releaseDate())
                .filter(date -> FORM.matcher(date).matches() && !date.startsWith("0000"))
                .map(date -> new ReleaseDate(date, precision(date, album.releaseDatePrecision())));
    }

    /** A date cannot be more exact than it is long, whatever is said about it. */
    private static DatePrecision precision(String date, String said) {
        DatePrecision written =
                switch (date.length()) {
                    case 4 -> DatePrecision.YEAR;
                    case 7 -> DatePrecision.MONTH;
                    default -> DatePrecision.DAY;
                };
        return switch (Optional.ofNullable(said).orElse("").toLowerCase(Locale.ROOT)) {
            case "year" -> DatePrecision.YEAR;
            case "month" -> written == DatePrecision.DAY ? DatePrecision.MONTH : written;
            default -> written;
        };
    }
}
