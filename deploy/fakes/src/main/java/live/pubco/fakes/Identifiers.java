package live.pubco.fakes;

import java.util.List;
import java.util.Locale;

/** Identifiers that pass the checks of the real ones, numbered so that none occurs twice. */
final class Identifiers {
    private static final List<String> COUNTRIES =
            List.of("QZ", "US", "GB", "DE", "QZ", "FR", "SE", "JP", "KR", "BR");
    private static final String ALPHANUMERIC = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";

    private Identifiers() {}

    static String isrc(Dice dice, int index) {
        StringBuilder code = new StringBuilder(dice.pick(COUNTRIES));
        for (int i = 0; i < 3; i++) {
            code.append(ALPHANUMERIC.charAt(dice.below(ALPHANUMERIC.length())));
        }
        return code.append(format("%02d%05d", dice.between(19, 26), index % 100_000)).toString();
    }

    static String dashed(String isrc) {
        return isrc.substring(0, 2)
                + "-"
                + isrc.substring(2, 5)
                + "-"
                + isrc.substring(5, 7)
                + "-"
                + isrc.substring(7);
    }

    /** {@code T}, nine digits and the check digit of ISO 15707. */
    static String iswc(int index) {
        String digits = format("9%08d", (index * 7919L + 1234) % 99_999_989L);
        int sum = 1;
        for (int i = 0; i < 9; i++) {
            sum += (i + 1) * (digits.charAt(i) - '0');
        }
        return "T" + digits + (10 - sum % 10) % 10;
    }

    static String punctuated(String iswc) {
        return iswc.charAt(0)
                + "-"
                + iswc.substring(1, 4)
                + "."
                + iswc.substring(4, 7)
                + "."
                + iswc.substring(7, 10)
                + "-"
                + iswc.charAt(10);
    }

    /** An IPI name number: nine digits and two check digits (modulo 101). */
    static String ipi(int index) {
        String digits = format("%09d", 1_000_000 + (index * 104_729L) % 8_999_993L);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int rest = sum % 101;
        return digits + format("%02d", rest == 0 ? 0 : (101 - rest) % 100);
    }

    /** Six characters, as The MLC's song codes. */
    static String songCode(int index) {
        long number = (index * 1_000_003L + 362_797_057L) % 2_176_782_319L;
        String code = Long.toString(number, 36).toUpperCase(Locale.ROOT);
        return "0".repeat(6 - code.length()) + code;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
