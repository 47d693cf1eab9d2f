package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String FOUND = "ipi:00111111111";
    private static final String MBID = "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
    private static final Instant SAID = Samples.NOW.minus(Duration.ofDays(2));

    @Test
    void aPinnedWriterIsKnownByThatNumberAndKeepsWhatTheRegistrySays() {
        WriterScore before = writer(List.of());
        WriterScore pinned = writer(List.of(word(OverrideKind.PIN_IDENTITY, FOUND, "222222222")));

        assertThat(pinned.key()).isEqualTo("ipi:00222222222");
        assertThat(pinned.ipi()).isEqualTo("00222222222");
        assertThat(pinned.status()).isEqualTo(before.status());
        assertThat(pinned.proof()).isEqualTo(before.proof());
    }

    @Test
    void aWriterCanBePinnedToAMusicBrainzId() {
        WriterScore pinned = writer(List.of(word(OverrideKind.PIN_IDENTITY, FOUND, MBID)));

        assertThat(pinned.key()).isEqualTo("mbid:" + MBID);
        assertThat(pinned.mbid()).isEqualTo(MBID);
        assertThat(pinned.ipi()).isNull();
    }

    @Test
    void aWriterSplitFromTheOnlyNumberIsKnownWithinTheWork() {
        WriterScore split =
                writer(List.of(word(OverrideKind.SPLIT_IDENTITY, FOUND, "00111111111")));

        assertThat(split.key()).startsWith("name:mara quill@");
        assertThat(split.ipi()).isNull();
        assertThat(split.mbid()).isNull();
    }

    @Test
    void whatWasSaidOfTheWriterBeforeThePinStillHolds() {
        ScoutOverride pin = word(OverrideKind.PIN_IDENTITY, FOUND, "00222222222");
        ScoutOverride refuted = word(OverrideKind.WRITER_STATE, FOUND, "refute");

        assertThat(writer(List.of(pin, refuted)).independence())
                .isEqualTo(writer(List.of(refuted)).independence())
                .isLessThan(writer(List.of()).independence());
    }

    @Test
    void aPinEndsWhenItExpires() {
        ScoutOverride pin =
                ScoutOverride.newBuilder(word(OverrideKind.PIN_IDENTITY, FOUND, "00222222222"))
                        .setExpiresAt(SAID.plus(Duration.ofDays(1)))
                        .build();

        assertThat(writer(List.of(pin)).key()).isEqualTo(FOUND);
    }

    @Test
    void aWordOnAnotherWriterChangesNothing() {
        ScoutOverride pin = word(OverrideKind.PIN_IDENTITY, "ipi:00999999999", "00222222222");

        assertThat(writer(List.of(pin)).key()).isEqualTo(FOUND);
    }

    private static WriterScore writer(List<ScoutOverride> words) {
        MlcWriter mara = Samples.writer("MARA QUILL", "00111111111", "1");
        EnrichedTrack track =
                Samples.track("t")
                        .setMlc(Samples.mlc(Samples.work(List.of(mara), List.of())))
                        .setOverrides(words)
                        .build();
        return Score.of(track, StarterReference.load(), ScoreConfig.of(Preset.SCOUT), Samples.NOW)
                .writers()
                .get(0);
    }

    private static ScoutOverride word(OverrideKind kind, String target, String value) {
        return ScoutOverride.newBuilder()
                .setKind(kind)
                .setTarget(target)
                .setValue(value)
                .setBy("scout-1")
                .setAt(SAID)
                .build();
    }
}
