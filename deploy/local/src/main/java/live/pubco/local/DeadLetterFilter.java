package live.pubco.local;

import picocli.CommandLine.Option;

/** Which dead letters are meant; all, unless an option says otherwise. */
final class DeadLetterFilter {

    @Option(names = "--service", description = "only those of one service")
    private String service;

    @Option(names = "--reason", description = "only those whose reason contains this")
    private String reason;

    @Option(names = "--partition", description = "only those in one partition")
    private Integer partition;

    @Option(names = "--offset", description = "only the one with this offset")
    private Long offset;

    boolean matches(DeadLetter letter) {
        return (service == null || service.equals(letter.service()))
                && (reason == null || letter.reason().contains(reason))
                && (partition == null || partition == letter.found().partition())
                && (offset == null || offset == letter.found().offset());
    }
}
