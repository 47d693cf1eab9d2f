package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.schemas.EnrichedTrack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tracks are one recording. */
class RecordingsTest {

    @Test
    void twoCodesOfTheSameTitleArtistAndLengthAreOneRecording() {
        assertThat(
                        areOne(
                                track("QZXAA2600001", "Paper Lanterns", 200_000L),
                                track("GBXAA2600009", "PAPER LANTERNS", 201_500L)))
                .isTrue();
    }

    @Test
    void aRemasterIsTheSameRecording() {
        assertThat(
                        areOne(
                                track("QZXAA2600001", "Paper Lanterns", 200_000L),
                                track(
                                        "GBXAA2600009",
                                        "Paper Lanterns - Remastered 2011",
                                        200_000L)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Paper Lanterns (Live)",
        "Paper Lanterns - Ivo Brandt Remix",
        "Paper Lanterns - Acoustic",
        "Paper Lanterns (Sped Up)",
        "Paper Lanterns - Radio Edit"
    })
    void anotherVersionIsAnotherRecording(String title) {
        assertThat(
                        areOne(
                                track("QZXAA2600001", "Paper Lanterns", 200_000L),
                                track("GBXAA2600009", title, 200_000L)))
                .isFalse();
    }

    @Test
    void oneCodeOnAnotherLengthOrTitleIsReusedAndNotMerged() {
        EnrichedTrack first = track("QZXAA2600001", "Paper Lanterns", 200_000L);

        assertThat(areOne(first, track("QZXAA2600001", "Paper Lanterns", 205_000L))).isTrue();
        assertThat(areOne(first, track("QZXAA2600001", "Paper Lanterns", 205_001L))).isFalse();
        assertThat(areOne(first, track("QZXAA2600001", "Copper Signals", 200_000L))).isFalse();
    }

    @Test
    void aCodeIsEnoughWhereALengthIsUnknown() {
        assertThat(
                        areOne(
                                track("QZXAA2600001", "Paper Lanterns", null),
                                track("QZXAA2600001", "Paper Lanterns", 205_000L)))
                .isTrue();
        assertThat(
                        areOne(
                                track("QZXAA2600001", "Paper Lanterns", null),
                                track("GBXAA2600009", "Paper Lanterns", 205_000L)))
                .isFalse();
    }

    @Test
    void aLookAlikeOfACodeProvesNothing() {
        assertThat(
                        areOne(
                                track("TCAAA2600001", "Paper Lanterns", 200_000L),
                                track("TCAAA2600001", "Paper Lantern", 200_000L)))
                .isFalse();
    }

    @Test
    void theSameTitleOfAnotherArtistIsAnotherRecording() {
        EnrichedTrack other =
                Edit.of(track("GBXAA2600009", "Paper Lanterns", 200_000L))
                        .with("artists", List.of(Samples.artist("Ivo Brandt")))
                        .done();

        assertThat(areOne(track("QZXAA2600001", "Paper Lanterns", 200_000L), other)).isFalse();
    }

    @Test
    void aThirdReleaseIsFoundByTheSecondOnesCode() {
        Recordings recordings = new Recordings();
        recordings.add(track("QZXAA2600001", "Paper Lanterns", 200_000L));
        recordings.add(track("GBXAA2600009", "Paper Lanterns", 200_000L));

        assertThat(recordings.add(track("GBXAA2600009", "Paper Lantern", 204_000L))).isFalse();
        assertThat(recordings.add(track("GBXAA2600010", "Glass Orchard", 204_000L))).isTrue();
    }

    @Test
    void underAnotherCodeThreeSecondsMakeAnotherRecording() {
        EnrichedTrack first = track("QZXAA2600001", "Paper Lanterns", 200_000L);

        assertThat(areOne(first, track("GBXAA2600009", "Paper Lanterns", 203_000L))).isTrue();
        assertThat(areOne(first, track("GBXAA2600009", "Paper Lanterns", 203_001L))).isFalse();
        assertThat(areOne(first, track("GBXAA2600009", "Paper Lantern", 200_000L))).isFalse();
    }

    @Test
    void underOneCodeThreeFifthsOfATitleAreEnough() {
        EnrichedTrack first = track("QZXAA2600001", "Tides", 200_000L);

        assertThat(areOne(first, track("QZXAA2600001", "Tidal", 200_000L))).isTrue();
        assertThat(areOne(first, track("QZXAA2600001", "Tolls", 200_000L))).isFalse();
    }

    @Test
    void withoutAnArtistATitleProvesNothing() {
        EnrichedTrack first =
                Edit.of(track("QZXAA2600001", "Paper Lanterns", 200_000L))
                        .with("artists", List.of())
                        .done();
        EnrichedTrack other = Edit.of(first).with("isrcs", List.of("GBXAA2600009")).done();

        assertThat(areOne(first, other)).isFalse();
    }

    @Test
    void aRecordingIsToldByItsCodesTitleAndFirstArtist() {
        EnrichedTrack track =
                Edit.of(track("QZXAA2600001", "Paper Lanterns (Live) - Remastered 2011", 200_000L))
                        .with("isrcs", List.of("QZXAA2600001", "TCAAA2600001", "none"))
                        .with(
                                "artists",
                                List.of(Samples.artist("Zoë Kovač"), Samples.artist("Ivo Brandt")))
                        .done();
        Recording recording = Recording.of(track);

        assertThat(recording.isrcs()).containsExactly("QZXAA2600001");
        assertThat(recording.version()).containsExactly(VersionTag.LIVE);
        assertThat(recording.artist()).isEqualTo("zoe kovac");
        assertThat(recording.lengthMs()).isEqualTo(200_000L);
        assertThat(recording.handles()).containsExactly("QZXAA2600001", "zoe kovac|paper lanterns");
    }

    @Test
    void theRecordingsOfASongShareArtistAndTitleInAnyScript() {
        EnrichedTrack track = track("QZXAA2600001", "Тишина (Live)", 200_000L);

        assertThat(Song.key(track)).isEqualTo("mara quill|tisina");
        assertThat(Song.key(Edit.of(track).with("artists", List.of()).done()))
                .isEqualTo("t|tisina");
    }

    private static boolean areOne(EnrichedTrack one, EnrichedTrack other) {
        boolean are = Recording.of(one).is(Recording.of(other));
        assertThat(Recording.of(other).is(Recording.of(one))).isEqualTo(are);
        Recordings recordings = new Recordings();
        recordings.add(one);
        assertThat(recordings.add(other)).isEqualTo(!are);
        return are;
    }

    private static EnrichedTrack track(String isrc, String title, Long lengthMs) {
        return Edit.of(Samples.bare("t").build())
                .with("isrcs", List.of(isrc))
                .with("title", title)
                .with("durationMs", lengthMs)
                .done();
    }
}
