package live.pubco.fakes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Streams, reach and followers over time: smooth curves, a few of them steep. */
final class Figures {
    private final long seed;
    private final LocalDate today;

    Figures(World world) {
        this.seed = world.options().seed();
        this.today = world.options().today();
    }

    LocalDate today() {
        return today;
    }

    /** All streams up to a day; never fewer than the day before. */
    long streams(Track track, LocalDate day) {
        Dice dice = Dice.of(seed, "streams", track.index());
        double first = Math.exp(3 + 5 * dice.fraction());
        double weekly = dice.chance(0.2) ? 0.25 : -0.03 + 0.12 * dice.fraction();
        long age = Math.max(0, ChronoUnit.DAYS.between(track.release().date(), day));
        // growth wears off, or a song of last year would be known to everybody
        double growing = Math.min(age, 120);
        double rate = Math.log1p(weekly) / 7;
        double grown = first * Math.expm1(rate * growing) / rate;
        return Math.round(grown + first * Math.max(0, age - growing));
    }

    long playlistReach(Track track, LocalDate day) {
        Dice dice = Dice.of(seed, "reach", track.index());
        double reach = Math.exp(6 + 7 * dice.fraction());
        return Math.round(reach * growth(dice, day));
    }

    int playlists(Track track) {
        return 1 + Dice.of(seed, "playlists", track.index()).below(80);
    }

    long followers(Artist artist, String platform, LocalDate day) {
        Dice dice = Dice.of(seed, "followers", platform, artist.index());
        return Math.round(Math.exp(4 + 8 * dice.fraction()) * growth(dice, day));
    }

    private double growth(Dice dice, LocalDate day) {
        double monthly = -0.05 + 0.3 * dice.fraction() * dice.fraction();
        long ago = ChronoUnit.DAYS.between(day, today);
        return Math.exp(-monthly * ago / 28.0);
    }

    static double percent(long diff, long now) {
        long before = now - diff;
        return before == 0 ? 0 : Math.round(10_000.0 * diff / before) / 100.0;
    }
}
