package live.pubco.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code ./pubco <command>}. */
@Command(
        name = "pubco",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "<command>",
        description = "PubCo Live on this machine: broker, registry, database and services.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            AddCommand.class,
            StatusCommand.class,
            DlqCommand.class,
            DownCommand.class,
            SetupCommand.class
        })
final class Pubco {

    private Pubco() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Every failure ends as one line on standard error and a non-zero exit code. */
    static int execute(String... args) {
        CommandLine commandLine = new CommandLine(new Pubco());
        commandLine.setParameterExceptionHandler(
                (e, wrong) -> {
                    complain(
                            e.getMessage()
                                    + "; see ./"
                                    + e.getCommandLine().getCommandSpec().qualifiedName()
                                    + " --help");
                    return CommandLine.ExitCode.USAGE;
                });
        commandLine.setExecutionExceptionHandler(
                (e, command, parsed) -> {
                    complain(line(e));
                    return CommandLine.ExitCode.SOFTWARE;
                });
        if (args.length == 0) {
            commandLine.usage(System.out);
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(args);
    }

    private static String line(Exception e) {
        return e instanceof LauncherFailure ? e.getMessage() : "unexpected: " + e;
    }

    private static void complain(String line) {
        System.err.println("pubco: " + line.lines().findFirst().orElse(line));
    }
}
