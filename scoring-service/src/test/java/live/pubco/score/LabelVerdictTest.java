package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import live.pubco.schemas.Album;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.LabelTier;
import live.pubco.schemas.SpotifySection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelVerdictTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Canada Nights",
                "Emily Records",
                "Chorus",
                "Arca",
                "Prince",
                "System",
                "Island Boys Music",
                "Epic Indie Kids"
            })
    void aFragmentOfAMajorsNameIsNoMajor(String label) {
        assertThat(verdict(label, null).tier()).isEqualTo(LabelTier.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RCA Records Label", "Island Records", "ISLAND RECORDS, INC.", "Columbia"})
    void aMajorIsKnownByItsWholeName(String label) {
        assertThat(verdict(label, null).fact()).contains(Fact.MAJOR_LABEL);
    }

    @Test
    void theLicenseeDecides() {
        LabelVerdict verdict =
                verdict(
                        "Mara Quill",
                        "(P) 2026 Mara Quill under exclusive license to Island Records");

        assertThat(verdict.tier()).isEqualTo(LabelTier.MAJOR);
    }

    @Test
    void aMajorsDistributionIsNotAMajorLabel() {
        assertThat(
                        verdict(
                                        "Quiet Harbor Recordings",
                                        "2026 Quiet Harbor, distributed by The Orchard")
                                .tier())
                .isEqualTo(LabelTier.MAJOR_DISTRIBUTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4821 Records DK", "12 Records DK2", "DistroKid", "Distro Kid"})
    void aDistributorsPlaceholderIsDoItYourself(String label) {
        assertThat(verdict(label, "(P) 2026 Mara Quill").tier()).isEqualTo(LabelTier.DIY);
    }

    @Test
    void labelAndPLineThatAreTheArtistAreTheArtists() {
        assertThat(verdict("MARA QUILL", "\u2117 2026 Mara Quill").tier())
                .isEqualTo(LabelTier.ARTIST_OWNED);
        assertThat(verdict("MARA QUILL", "\u2117 2026 Somebody Else").tier())
                .isEqualTo(LabelTier.UNKNOWN);
    }

    @Test
    void anUnlistedLabelCountsAsLookedAt() {
        assertThat(verdict("Quiet Harbor Recordings", null).fact()).contains(Fact.UNKNOWN_LABEL);
    }

    @Test
    void aCompilationsLabelSaysNothing() {
        SpotifySection spotify =
                SpotifySection.newBuilder(Samples.spotify("Paper Lanterns"))
                        .setAlbum(
                                Album.newBuilder()
                                        .setName("Hits")
                                        .setType("compilation")
                                        .setLabel("Island Records")
                                        .build())
                        .build();

        LabelVerdict verdict = LabelVerdict.of(Samples.bare("t").setSpotify(spotify).build());

        assertThat(verdict.fact()).isEmpty();
    }

    @Test
    void rightsLinesAreTakenApart() {
        RightsLine line =
                RightsLine.parse(
                        "(P) 2026 Mara Quill, under exclusive licence to RCA Records, a division of"
                                + " Sony Music Entertainment");

        assertThat(line.year()).contains(2026);
        assertThat(line.owner()).isEqualTo("Mara Quill");
        assertThat(line.licensee()).contains("Sony Music Entertainment");
        assertThat(RightsLine.parse("Mara Quill"))
                .isEqualTo(
                        new RightsLine(
                                Optional.empty(),
                                "Mara Quill",
                                Optional.empty(),
                                Optional.empty()));
    }

    private static LabelVerdict verdict(String label, String line) {
        EnrichedTrack.Builder track = Samples.bare("t").setLabel(label).setPLine(line);
        return LabelVerdict.of(track.build());
    }
}
