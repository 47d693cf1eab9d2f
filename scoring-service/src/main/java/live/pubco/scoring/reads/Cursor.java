package live.pubco.scoring.reads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import live.pubco.scoring.Problem;

/** Where a page ended: the texts that the next one starts behind. */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private Cursor() {}

    public static String of(List<String> texts) {
        String cursor = String.join(SEPARATOR, texts);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8));
    }

    public static List<String> read(String cursor, int texts) {
        try {
            List<String> parts =
                    List.of(
                            new String(Base64.getUrlDecoder().decode(cursor), UTF_8)
                                    .split(SEPARATOR, texts));
            if (parts.size() == texts) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            // answered below, together with what has too few parts
        }
        throw wrong();
    }

    static Problem.Refusal wrong() {
        return Problem.badField("after", "not a cursor of this list");
    }
}
