package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingChoiceTest {

    private static final RecordingChoice.Track TRACK =
            new RecordingChoice.Track("Slow River", 187_400L, List.of("Hollow Pines"), false);

    @Test
    void takesTheOnlyRecording() {
        assertThat(chosen(recording("a"))).containsExactly("a");
    }

    @Test
    void dropsWhatIsLongerThanTheTrackByMoreThanThreeSeconds() {
        assertThat(chosen(recording("a").length(190_500), recording("b").length(190_000)))
                .containsExactly("b");
    }

    @Test
    void keepsWhatHasNoLength() {
        assertThat(chosen(recording("a").length(210_000), recording("b").length(null)))
                .containsExactly("b");
    }

    @Test
    void prefersTheTracksArtistInAnyScriptAndSpelling() {
        assertThat(chosen(recording("a").by("Tall Oaks"), recording("b").by("HÓLLOW pines")))
                .containsExactly("b");
    }

    @Test
    void dropsAnotherVersionUnlessTheTrackIsOne() {
        assertThat(chosen(recording("a").note("live at the Old Mill"), recording("b")))
                .containsExactly("b");
        RecordingChoice.Track live =
                new RecordingChoice.Track(
                        "Slow River - Live", 187_400L, List.of("Hollow Pines"), false);
        Candidate stage = recording("a").note("live").date("2024").build();
        Candidate studio = recording("b").date("2025").build();
        assertThat(mbids(RecordingChoice.of(List.of(stage, studio), live))).containsExactly("a");
    }

    @Test
    void prefersOneWithWorks() {
        assertThat(chosen(recording("a").date("2020"), recording("b").date("2021").performing()))
                .containsExactly("b");
    }

    @Test
    void takesTheEarliestOfEqualsAndUndatedOnesLast() {
        assertThat(
                        chosen(
                                recording("a"),
                                recording("b").date("2026"),
                                recording("c").date("2026-02-27")))
                .containsExactly("c");
    }

    @Test
    void staysUndecidedWhenNothingTellsThemApart() {
        RecordingChoice choice =
                RecordingChoice.of(List.of(recording("a").build(), recording("b").build()), TRACK);
        assertThat(choice.ambiguous()).isTrue();
        assertThat(choice.confidence()).isEqualByComparingTo("0.5");
    }

    @Test
    void aRuleThatNothingSatisfiesTellsNothingApart() {
        assertThat(
                        chosen(
                                recording("a").length(300_000).date("2020"),
                                recording("b").length(310_000).date("2021")))
                .containsExactly("a");
    }

    @Test
    void isSureOfAnExactIsrcWithTheSameTitleAndLength() {
        assertThat(confidence(recording("a"))).isEqualTo("1.00");
    }

    @Test
    void doubtsAnIsrcThatLeadsToAnotherTitleOrLength() {
        assertThat(confidence(recording("a").title("Something Else Entirely"))).isEqualTo("0.50");
        assertThat(confidence(recording("a").length(193_000))).isEqualTo("0.50");
    }

    @Test
    void doubtsCodesThatOnlyLookLikeIsrcs() {
        RecordingChoice.Track pseudo =
                new RecordingChoice.Track("Slow River", 187_400L, List.of("Hollow Pines"), true);
        assertThat(RecordingChoice.of(List.of(recording("a").build()), pseudo).confidence())
                .isEqualByComparingTo("0.5");
    }

    private static List<String> chosen(Sample... samples) {
        List<Candidate> candidates = List.of(samples).stream().map(Sample::build).toList();
        return mbids(RecordingChoice.of(candidates, TRACK));
    }

    private static List<String> mbids(RecordingChoice choice) {
        return choice.best().stream().map(Candidate::mbid).toList();
    }

    private static String confidence(Sample sample) {
        return RecordingChoice.of(List.of(sample.build()), TRACK).confidence().toString();
    }

    private static Sample recording(String id) {
        return new Sample(id, "Slow River", 187_000L, "", null, "Hollow Pines", false);
    }

    /** A recording like the track's but for what a test says. */
    private record Sample(
            String id,
            String title,
            Long length,
            String note,
            String date,
            String artist,
            boolean works) {

        Sample title(String other) {
            return new Sample(id, other, length, note, date, artist, works);
        }

        Sample length(Integer other) {
            return new Sample(
                    id, title, other == null ? null : (long) other, note, date, artist, works);
        }

        Sample note(String other) {
            return new Sample(id, title, length, other, date, artist, works);
        }

        Sample date(String other) {
            return new Sample(id, title, length, note, other, artist, works);
        }

        Sample by(String other) {
            return new Sample(id, title, length, note, date, other, works);
        }

        Sample performing() {
            return new Sample(id, title, length, note, date, artist, true);
        }

        Candidate build() {
            Wire.Artist by = new Wire.Artist("artist", artist, null, null, null, null);
            Wire.Recording recording =
                    new Wire.Recording(
                            id,
                            title,
                            length,
                            note,
                            null,
                            date,
                            List.of(new Wire.Credit(artist, by)),
                            null,
                            null);
            Wire.Work work = new Wire.Work("work", title, null, null, null);
            return new Candidate(
                    recording,
                    works ? List.of(new Candidate.Performance(work, false)) : List.of(),
                    List.of());
        }
    }
}
