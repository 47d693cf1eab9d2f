package live.pubco.local;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends dead letters back to the topic they came from, byte for byte. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Send the dead letters meant back to their topic; they stay listed.")
final class DlqReplayCommand implements Callable<Integer> {

    @Mixin private DeadLetterFilter filter = new DeadLetterFilter();

    @Option(names = "--dry-run", description = "only say what would be sent")
    private boolean dryRun;

    @Override
    public Integer call() {
        DeadLetters deadLetters = new DeadLetters(Running.find().ports().bootstrapServers());
        List<DeadLetter> meant = deadLetters.read().stream().filter(filter::matches).toList();
        meant.forEach(letter -> System.out.println(DlqListCommand.line(letter)));
        if (dryRun) {
            System.out.println("would replay " + meant.size());
            return 0;
        }
        deadLetters.replay(meant);
        System.out.println("replayed " + meant.size());
        return 0;
    }
}
