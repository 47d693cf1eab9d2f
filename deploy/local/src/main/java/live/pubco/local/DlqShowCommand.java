package live.pubco.local;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows dead letters whole: headers, key and value. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Headers, key and value of the dead letters meant.")
final class DlqShowCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 2_048;
    private static final int SPACE = 0x20;

    @Mixin private DeadLetterFilter filter = new DeadLetterFilter();

    @Override
    public Integer call() {
        new DeadLetters(Running.find().ports().bootstrapServers())
                .read().stream().filter(filter::matches).forEach(DlqShowCommand::show);
        return 0;
    }

    private static void show(DeadLetter letter) {
        System.out.println(DlqListCommand.line(letter));
        System.out.println("  at      " + letter.at());
        for (Header header : letter.found().headers()) {
            System.out.println("  header  " + header.key() + ": " + readable(header.value()));
        }
        System.out.println("  key     " + readable(letter.found().key()));
        System.out.println("  value   " + readable(letter.found().value()));
    }

    /** Text as text, everything else as hexadecimal digits; long values are cut. */
    static String readable(byte[] bytes) {
        if (bytes == null) {
            return "none";
        }
        int length = Math.min(bytes.length, MOST_BYTES);
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        boolean printable = text.chars().noneMatch(c -> c < SPACE && c != '\n' && c != '\t');
        String shown = printable ? text : HexFormat.of().formatHex(bytes, 0, length);
        return length < bytes.length ? shown + " … (" + bytes.length + " bytes)" : shown;
    }
}
