package live.pubco.credits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Playwright says when something fails: one line among a stack and the browser's log. */
final class Wrapped {

    private static final Pattern MESSAGE = Pattern.compile("message='([^\\n]*)");

    private Wrapped() {}

    static String reason(RuntimeException thrown) {
        Matcher message = MESSAGE.matcher(String.valueOf(thrown.getMessage()));
        return message.find() ? message.group(1).strip() : thrown.getMessage();
    }
}
