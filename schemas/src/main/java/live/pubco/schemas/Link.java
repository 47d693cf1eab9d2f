package live.pubco.schemas;

import java.util.Locale;

/** A phase's place in the chain: who runs it, what it reads, what it writes. */
public record Link(Phase phase, String service, Topic input, Topic output) {

    /** The link of a phase. */
    public static Link of(Phase phase) {
        return switch (phase) {
            case SPOTIFY -> link(phase, Topics.TRACK_DISCOVERED, Topics.TRACK_SPOTIFY);
            case CREDITS -> link(phase, Topics.TRACK_SPOTIFY, Topics.TRACK_CREDITS);
            case MLC -> link(phase, Topics.TRACK_CREDITS, Topics.TRACK_MLC);
            case MUSICBRAINZ -> link(phase, Topics.TRACK_MLC, Topics.TRACK_MUSICBRAINZ);
            case CHARTMETRIC -> link(phase, Topics.TRACK_MUSICBRAINZ, Topics.TRACK_ENRICHED);
        };
    }

    /** The phase's name on the trail and in configuration. */
    public String name() {
        return name(phase);
    }

    /** A phase's name on the trail and in configuration. */
    public static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    public Topic deadLetters() {
        return Topics.deadLetters(service);
    }

    public String group() {
        return Topics.group(service);
    }

    private static Link link(Phase phase, Topic input, Topic output) {
        return new Link(phase, output.owner(), input, output);
    }
}
