package live.pubco.fakes;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that depend on the seed and on what they are for, never on the order of calls. */
final class Dice {
    private static final String BASE62 =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final SplittableRandom random;

    private Dice(long state) {
        this.random = new SplittableRandom(state);
    }

    static Dice of(long seed, Object... purpose) {
        return new Dice(hash(seed, purpose));
    }

    static long hash(long seed, Object... purpose) {
        long h = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        for (Object part : purpose) {
            String text = String.valueOf(part);
            for (int i = 0; i < text.length(); i++) {
                h = (h ^ text.charAt(i)) * 0x100000001B3L;
            }
            h = (h ^ (h >>> 29)) * 0xBF58476D1CE4E5B9L;
        }
        return h ^ (h >>> 32);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** 22 characters, and like the real ones never more than 128 bits. */
    String spotifyId() {
        return BASE62.charAt(random.nextInt(7)) + base62(21);
    }

    String base62(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE62.charAt(random.nextInt(62)));
        }
        return text.toString();
    }

    String uuid() {
        return new java.util.UUID(
                        (random.nextLong() & ~0xF000L) | 0x4000L,
                        (random.nextLong() >>> 2) | 0x8000000000000000L)
                .toString();
    }
}
