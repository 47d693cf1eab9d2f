package live.pubco.fakes;

import java.util.EnumMap;
import java.util.Map;

/** Limits and latencies of a run: as published, quicker for a demo, or out of the way. */
record Profile(
        String name,
        double limitFactor,
        double grace,
        double latencyFactor,
        double shedding,
        Map<Upstream, Pace> paces) {

    /** Calls a second that an upstream allows, and its log-normal answer time in milliseconds. */
    record Pace(double perSecond, int p50, int p99) {
        private static final double Z99 = 2.3263;

        long delay(Dice dice, double factor) {
            double sigma = Math.log((double) p99 / p50) / Z99;
            return Math.round(p50 * Math.exp(sigma * dice.gaussian()) * factor);
        }
    }

    static Profile named(String name) {
        return switch (name) {
            case "real" -> new Profile(name, 1, 1.05, 1, 0.25, paces(10, 5, 1, 1, 5));
            case "fast" -> new Profile(name, 1, 1.2, 1, 0, paces(50, 100, 20, 25, 100));
            case "turbo" -> new Profile(name, 100, 1.2, 0.2, 0, paces(50, 100, 20, 25, 100));
            default -> throw new IllegalArgumentException("profile must be real, fast or turbo");
        };
    }

    private static Map<Upstream, Pace> paces(
            double spotify, double mlc, double musicbrainz, double chartmetric, double open) {
        Map<Upstream, Pace> paces = new EnumMap<>(Upstream.class);
        paces.put(Upstream.SPOTIFY, new Pace(spotify, 120, 600));
        paces.put(Upstream.ACCOUNTS, new Pace(1000, 60, 200));
        paces.put(Upstream.MLC, new Pace(mlc, 350, 1500));
        paces.put(Upstream.MUSICBRAINZ, new Pace(musicbrainz, 300, 1500));
        paces.put(Upstream.CHARTMETRIC, new Pace(chartmetric, 400, 2000));
        paces.put(Upstream.OPEN, new Pace(open, 30, 100));
        return paces;
    }

    double perSecond(Upstream upstream) {
        return paces.get(upstream).perSecond() * limitFactor;
    }

    /**
     * A little more than published is let through: arrivals jitter, most of all on a busy machine.
     */
    double enforced(Upstream upstream) {
        return perSecond(upstream) * grace;
    }

    long delay(Upstream upstream, Dice dice) {
        return paces.get(upstream).delay(dice, latencyFactor);
    }
}
