package live.pubco.local;

import picocli.CommandLine.Command;

/** Dead letters: what could not be processed, why, and the way back. */
@Command(
        name = "dlq",
        mixinStandardHelpOptions = true,
        description = "List, show or replay dead letters.",
        synopsisSubcommandLabel = "<list|show|replay>",
        subcommands = {DlqListCommand.class, DlqShowCommand.class, DlqReplayCommand.class})
final class DlqCommand {}
