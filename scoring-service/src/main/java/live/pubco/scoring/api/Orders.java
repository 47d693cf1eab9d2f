package live.pubco.scoring.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.Phase;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.Topics;
import live.pubco.schemas.TrackCommand;
import live.pubco.score.HumanIdentity;
import live.pubco.scoring.Codec;
import live.pubco.scoring.Problem;
import live.pubco.scoring.Stage;
import live.pubco.scoring.Tagged;
import live.pubco.scoring.reads.Inputs;
import live.pubco.scoring.reads.ScoutWords;
import live.pubco.scoring.reads.TrackFilter;
import live.pubco.scoring.sink.Outbox;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What scouts say and order about tracks. It travels through the chain, so that a replay says it
 * again.
 */
@ApplicationScoped
class Orders {

    private static final String ON_TRACK = "track";

    private final Codec codec;
    private final Outbox outbox;
    private final Clock clock;
    private final ScoutWords words;

    Orders(Codec codec, Outbox outbox, Clock clock, ScoutWords words) {
        this.codec = codec;
        this.outbox = outbox;
        this.clock = clock;
        this.words = words;
    }

    /** A scout's word. */
    @Schema(description = "A scout's word, which beats what was found until it expires")
    record Word(
            @Schema(
                            description =
                                    "WRITER_STATE, PIN_IDENTITY, SPLIT_IDENTITY, CLEAR_FLAG, STAGE,"
                                            + " DO_NOT_CONTACT, NOTE or TAG")
                    String kind,
            @Schema(description = "A writer key, a flag or a tag; the track itself when absent")
                    String target,
            @Schema(
                            description =
                                    "confirm or refute, a stage, the text of a note, on or off for"
                                            + " a tag; whom to pin to or to split from, by IPI or"
                                            + " MusicBrainz id")
                    String value,
            @Schema(description = "Who says so") String by,
            String note,
            Instant expiresAt) {}

    /** Phases to ask again. */
    record Rerun(List<String> phases, String by) {}

    /** What was ordered; the same id stands in the records that follow from it. */
    record Ordered(String commandId, int tracks) {}

    /** Keeps what is said about a track or a writer, and sends it to the tracks concerned. */
    Uni<Ordered> say(String about, List<String> tracks, Word word) {
        String id = UUID.randomUUID().toString();
        ScoutOverride override = override(word, id);
        return send(id, tracks, word.by(), List.of(), override)
                .call(() -> words.keep(about, override));
    }

    Uni<Ordered> rerun(List<String> tracks, Rerun rerun) {
        if (rerun == null || rerun.phases() == null || rerun.phases().isEmpty()) {
            throw Problem.badField("phases", "at least one phase");
        }
        List<Phase> phases =
                rerun.phases().stream()
                        .map(text -> Phase.valueOf(Inputs.word("phases", text, Phase.class)))
                        .toList();
        String by = required("by", rerun.by());
        return send(UUID.randomUUID().toString(), tracks, by, phases, null);
    }

    /** A word on a writer is about the writer unless it names something else. */
    static Word about(String writer, Word word) {
        return word == null || word.target() != null
                ? word
                : new Word(
                        word.kind(),
                        writer,
                        word.value(),
                        word.by(),
                        word.note(),
                        word.expiresAt());
    }

    private ScoutOverride override(Word word, String id) {
        if (word == null) {
            throw Problem.badField("kind", "is missing");
        }
        OverrideKind kind =
                OverrideKind.valueOf(
                        Inputs.word("kind", required("kind", word.kind()), OverrideKind.class));
        String value = required("value", word.value());
        return ScoutOverride.newBuilder()
                .setKind(kind)
                .setTarget(target(kind, word, id))
                .setValue(value(kind, value))
                .setBy(required("by", word.by()))
                .setNote(word.note())
                .setAt(clock.instant())
                .setExpiresAt(word.expiresAt())
                .build();
    }

    private static String value(OverrideKind kind, String value) {
        return switch (kind) {
            case PIN_IDENTITY -> mark(value);
            case STAGE -> Inputs.word("value", value, Stage.class);
            case TAG -> Inputs.word("value", value, Tagged.class);
            default -> value;
        };
    }

    private static String mark(String value) {
        if (!HumanIdentity.isMark(value)) {
            throw Problem.badField("value", "an IPI name number or a MusicBrainz id");
        }
        return value;
    }

    /** A later word replaces the one on the same matter; notes stand beside each other. */
    private static String target(OverrideKind kind, Word word, String id) {
        return switch (kind) {
            case NOTE -> TrackFilter.given(word.target()).orElse(ON_TRACK) + "#" + id;
            case STAGE, DO_NOT_CONTACT -> TrackFilter.given(word.target()).orElse(ON_TRACK);
            case TAG -> Inputs.tag("target", required("target", word.target()));
            default -> required("target", word.target());
        };
    }

    private Uni<Ordered> send(
            String id, List<String> tracks, String by, List<Phase> rerun, ScoutOverride override) {
        List<Uni<Void>> sent =
                tracks.stream().map(track -> send(id, track, by, rerun, override)).toList();
        return Uni.join().all(sent).andFailFast().replaceWith(new Ordered(id, tracks.size()));
    }

    private Uni<Void> send(
            String id, String track, String by, List<Phase> rerun, ScoutOverride override) {
        TrackCommand command =
                TrackCommand.newBuilder()
                        .setTrackId(track)
                        .setCommandId(id)
                        .setAt(clock.instant())
                        .setBy(by)
                        .setRerun(rerun)
                        .setOverride(override)
                        .build();
        String topic = Topics.TRACK_COMMAND.name();
        return outbox.sendNow(
                topic, track.getBytes(UTF_8), codec.encode(topic, command), new RecordHeaders());
    }

    private static String required(String field, String text) {
        return TrackFilter.given(text).orElseThrow(() -> Problem.badField(field, "is missing"));
    }
}
