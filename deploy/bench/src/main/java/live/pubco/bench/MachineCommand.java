package live.pubco.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what the figures of this machine are worth. */
@Command(
        name = "machine",
        mixinStandardHelpOptions = true,
        description = "What the figures are measured on.")
final class MachineCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.out.println(Machine.here().line());
        return 0;
    }
}
