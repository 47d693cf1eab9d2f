package live.pubco.scoring.pages;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.PlaylistType;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.StepStatus;
import live.pubco.scoring.reads.Facets;

/** What the filters of the pages offer. */
@TemplateExtension(namespace = "choose")
final class Choices {

    private Choices() {}

    /** A value of a filter, or several with commas between, and what people call it. */
    record Choice(String value, String text) {}

    static List<Choice> states() {
        return Stream.concat(
                        Stream.of(
                                new Choice("UNPUBLISHED,SELF_ADMINISTERED", "open or own"),
                                new Choice(
                                        "UNPUBLISHED,SELF_ADMINISTERED,ADMIN_ONLY,CMO_COLLECTED",
                                        "no publishing deal")),
                        Stream.of(PublishingStatus.values())
                                .map(state -> new Choice(state.name(), Words.status(state))))
                .toList();
    }

    static List<Choice> mlc() {
        return Stream.of(Facets.MlcState.values())
                .map(state -> new Choice(state.name(), words(state)))
                .toList();
    }

    static List<Choice> labels() {
        return Stream.of(LabelTier.values())
                .map(tier -> new Choice(tier.name(), Words.label(tier)))
                .toList();
    }

    static List<Choice> flags() {
        return Stream.of(Flag.values())
                .map(flag -> new Choice(flag.name(), Words.flag(flag)))
                .toList();
    }

    /** Any phase, then phase by phase where something is amiss. */
    static List<Choice> steps() {
        return Stream.concat(
                        Stream.of(new Choice("FAILED", "any failed")),
                        Wordings.phases().stream()
                                .flatMap(
                                        phase ->
                                                Stream.of(
                                                                StepStatus.FAILED,
                                                                StepStatus.NOT_FOUND,
                                                                StepStatus.UNAVAILABLE)
                                                        .map(status -> step(phase, status))))
                .toList();
    }

    private static Choice step(String phase, StepStatus status) {
        return new Choice(
                phase + ":" + status, Words.phase(phase) + " " + Words.step(status.name()));
    }

    static List<String> socials() {
        return List.of("any", "instagram", "tiktok", "youtube", "soundcloud", "bandcamp");
    }

    static List<String> types() {
        return Stream.of(PlaylistType.values()).map(Enum::name).toList();
    }

    static List<String> watched() {
        return List.of("LISTING", "WATCHED", "PAUSED", "FAILED");
    }

    static List<String> ranges() {
        return List.of("Score", "Momentum", "Discovery", "Social", "Independence");
    }

    static String least(String range) {
        return "min" + range;
    }

    static String most(String range) {
        return "max" + range;
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
