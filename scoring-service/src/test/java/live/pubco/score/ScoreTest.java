package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Flag;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.ReasonKind;
import live.pubco.schemas.Tier;
import org.junit.jupiter.api.Test;

/** The score of a track with all that it is traced to. */
class ScoreTest {

    private static final ScoreConfig CONFIG = ScoreConfig.of(Preset.SCOUT);

    @Test
    void aScoreSaysByWhatItWasMade() {
        TrackScore score = score(Samples.track("t").build());

        assertThat(score.asOf()).isEqualTo(Samples.NOW);
        assertThat(score.modelVersion()).isEqualTo(Score.MODEL_VERSION);
        assertThat(score.referenceVersion()).isEqualTo("starter");
        assertThat(score.configHash()).isEqualTo(CONFIG.hash());
        assertThat(score.preset()).isEqualTo(Preset.SCOUT);
        assertThat(score.labelTier()).isEqualTo(LabelTier.DIY);
        assertThat(score.label()).isEqualTo("4821 Records DK is a distributor's placeholder");
        assertThat(score.openShare()).isEqualTo(50);
    }

    @Test
    void theNumberIsTheGatedMeanOfItsParts() {
        TrackScore score = score(Samples.track("t").build());
        double average =
                .30 * score.momentum().value()
                        + .20 * score.discovery().value()
                        + .15 * score.social().value()
                        + .35 * score.independence().value();
        double evidence =
                .30 * score.momentum().evidence()
                        + .20 * score.discovery().evidence()
                        + .15 * score.social().evidence()
                        + .35 * score.independence().evidence();

        assertThat(score.gate()).isEqualTo(1);
        assertThat(score.opportunity()).isCloseTo(average, within(1e-9));
        assertThat(score.confidence()).isCloseTo(evidence, within(1e-9));
    }

    @Test
    void everyPartHasItsOwnInputs() {
        TrackScore score = score(Samples.track("t").build());

        assertThat(inputs(score.momentum())).containsExactly("m1", "m2", "m3", "m4");
        assertThat(inputs(score.discovery())).containsExactly("d1", "d2", "d3", "d4");
        assertThat(inputs(score.social())).containsExactly("s1", "s2", "s3", "s4");
        assertThat(inputs(score.independence()))
                .containsExactly("registry", "credits", "label", "catalogue");
    }

    @Test
    void flagsReasonsAndWritersComeAlong() {
        TrackScore score = score(Samples.track("t").build());

        assertThat(score.flags()).containsExactly(Flag.PLAYLIST_DEPENDENT);
        assertThat(score.writers())
                .extracting(WriterScore::name)
                .containsExactly("Mara Quill", "Ivo Brandt");
        assertThat(score.reasons())
                .extracting(Reason::kind)
                .startsWith(ReasonKind.FOR)
                .endsWith(ReasonKind.UNKNOWN);
    }

    @Test
    void aTrackOfWhichNothingIsKnownNeedsData() {
        EnrichedTrack nothing =
                Edit.of(Samples.bare("t").setReleaseDate((String) null).build())
                        .with("memberships", List.of())
                        .done();
        TrackScore score = score(nothing);

        assertThat(score.opportunity()).isCloseTo(50, within(1e-9));
        assertThat(score.confidence()).isZero();
        assertThat(score.low()).isCloseTo(0, within(.001));
        assertThat(score.tier()).isEqualTo(Tier.NEEDS_DATA);
        assertThat(score.openShare()).isNull();
        assertThat(score.writers()).isEmpty();
        assertThat(score.flags()).isEmpty();
        assertThat(score.labelTier()).isEqualTo(LabelTier.UNKNOWN);
    }

    @Test
    void playlistsWithARecordCountForDiscovery() {
        String playlist = "37i9dQInventedPlay0001";
        ReferenceSet starter = StarterReference.load();
        ReferenceSet learned =
                new ReferenceSet(
                        "8",
                        starter.tables(),
                        Map.of(playlist, new ReferenceSet.HitRate(9, 10, OptionalDouble.of(20))));
        EnrichedTrack track = Samples.track("t").build();

        assertThat(Score.of(track, learned, CONFIG, Samples.NOW).discovery().value())
                .isGreaterThan(score(track).discovery().value());
    }

    private static List<String> inputs(PartScore part) {
        return part.contributions().stream().map(Contribution::input).toList();
    }

    private static TrackScore score(EnrichedTrack track) {
        return Score.of(track, StarterReference.load(), CONFIG, Samples.NOW);
    }
}
