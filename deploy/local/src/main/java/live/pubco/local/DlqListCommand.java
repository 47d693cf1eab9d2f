package live.pubco.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists dead letters, one line each. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "One line per dead letter.")
final class DlqListCommand implements Callable<Integer> {

    @Mixin private DeadLetterFilter filter = new DeadLetterFilter();

    @Override
    public Integer call() {
        List<DeadLetter> letters =
                new DeadLetters(Running.find().ports().bootstrapServers())
                        .read().stream().filter(filter::matches).toList();
        letters.forEach(letter -> System.out.println(line(letter)));
        System.out.println(letters.size() + " dead letters");
        return 0;
    }

    static String line(DeadLetter letter) {
        return "%-28s partition %-2d offset %-5d %-9s from %s: %s"
                .formatted(
                        letter.topic(),
                        letter.found().partition(),
                        letter.found().offset(),
                        letter.kind(),
                        letter.source(),
                        letter.reason());
    }
}
