package live.pubco.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subject of measurement per subcommand. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "<subject>",
        description = "The measurements that the READMEs quote.",
        subcommands = {
            MachineCommand.class,
            CreditsCommand.class,
            FakesCommand.class,
            IngestCommand.class,
            RuntimeCommand.class,
            ScoringCommand.class,
            ApiCommand.class,
        })
final class Bench {

    private Bench() {}

    public static void main(String[] args) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        CommandLine commandLine = new CommandLine(new Bench());
        if (args.length == 0) {
            commandLine.usage(System.out);
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(commandLine.execute(args));
    }
}
