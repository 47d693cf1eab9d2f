package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

    @Test
    void theAlbumTellsLabelAndPLineWhereTheTrackDoesNot() {
        assertSays(
                album("Warp Records", null, "single"),
                LabelTier.INDIE,
                Fact.INDIE_LABEL,
                "Warp Records is an independent label");
        assertSays(
                album("Quiet Harbor", "(P) 2026 Columbia Records", "album"),
                LabelTier.MAJOR,
                Fact.MAJOR_LABEL,
                "Columbia Records is a major label");
        EnrichedTrack both =
                Edit.of(spotify("Columbia", "(P) 2026 Columbia", "single"))
                        .with("label", "Quiet Harbor")
                        .with("pLine", "(P) 2026 Quiet Harbor")
                        .done();
        assertSays(
                LabelVerdict.of(both),
                LabelTier.UNKNOWN,
                Fact.UNKNOWN_LABEL,
                "Quiet Harbor is in no register");
    }

    @Test
    void whatACompilationIsTellsItsType() {
        LabelVerdict compilation = album("Columbia", null, "COMPILATION");

        assertThat(compilation.tier()).isEqualTo(LabelTier.UNKNOWN);
        assertThat(compilation.fact()).isEmpty();
        assertThat(compilation.text()).isEqualTo("a compilation, its label says nothing");
        assertThat(album("Columbia", null, "album").tier()).isEqualTo(LabelTier.MAJOR);
        assertThat(album("Columbia", null, null).tier()).isEqualTo(LabelTier.MAJOR);
    }

    @Test
    void aBlankLabelIsNoLabel() {
        LabelVerdict unknown = verdict(" ", null);

        assertThat(unknown.tier()).isEqualTo(LabelTier.UNKNOWN);
        assertThat(unknown.fact()).isEmpty();
        assertThat(unknown.text()).isEqualTo("no label known");
    }

    @Test
    void aMajorsDistributionIsSaidWithItsName() {
        assertSays(
                verdict("AWAL", "(P) 2026 Mara Quill"),
                LabelTier.MAJOR_DISTRIBUTED,
                Fact.MAJOR_DISTRIBUTION,
                "sold through AWAL");
        assertSays(
                verdict("Warp Records", "2026 Mara Quill, distributed by Columbia Records"),
                LabelTier.MAJOR_DISTRIBUTED,
                Fact.MAJOR_DISTRIBUTION,
                "sold through Columbia Records");
    }

    @Test
    void anIndependentLabelAnywhereMakesItIndependent() {
        assertSays(
                verdict("Quiet Harbor", "(P) 2026 Mara Quill under license to 4AD"),
                LabelTier.INDIE,
                Fact.INDIE_LABEL,
                "Quiet Harbor is an independent label");
        assertSays(
                verdict(null, "(P) 2026 Ninja Tune"),
                LabelTier.INDIE,
                Fact.INDIE_LABEL,
                "Ninja Tune is an independent label");
    }

    @Test
    void aPlaceholderIsSaidAsSuch() {
        assertSays(
                verdict("4821 Records DK", "(P) 2026 Mara Quill"),
                LabelTier.DIY,
                Fact.DIY_PLACEHOLDER,
                "4821 Records DK is a distributor's placeholder");
        assertThat(verdict(" 4821 records dk ", null).tier()).isEqualTo(LabelTier.DIY);
        assertThat(verdict("Records DK", null).tier()).isEqualTo(LabelTier.UNKNOWN);
    }

    @Test
    void onlyLabelAndPLineTogetherMakeItTheArtists() {
        assertSays(
                verdict("Quill, Mara LLC", "(P) 2026 Mara Quill"),
                LabelTier.ARTIST_OWNED,
                Fact.ARTIST_OWNED,
                "label and P-line are the artist");
        assertThat(verdict("Mara Quill", null).fact()).contains(Fact.UNKNOWN_LABEL);
        assertThat(verdict(null, "(P) 2026 Mara Quill").fact()).contains(Fact.UNKNOWN_LABEL);
        assertThat(verdict("Quiet Harbor", "(P) 2026 Mara Quill").fact())
                .contains(Fact.UNKNOWN_LABEL);
    }

    @Test
    void theArtistsOfTheAlbumsTrackAreArtistsToo() {
        EnrichedTrack other =
                Edit.of(spotify("Mara Quill", "(P) 2026 Mara Quill", "single"))
                        .with("artists", List.of(Samples.artist("Ivo Brandt")))
                        .done();

        assertThat(LabelVerdict.of(other).tier()).isEqualTo(LabelTier.ARTIST_OWNED);
    }

    private static void assertSays(LabelVerdict verdict, LabelTier tier, Fact fact, String text) {
        assertThat(verdict).isEqualTo(new LabelVerdict(tier, Optional.of(fact), text));
    }

    private static LabelVerdict album(String label, String line, String type) {
        return LabelVerdict.of(spotify(label, line, type));
    }

    private static EnrichedTrack spotify(String label, String line, String type) {
        Album album =
                Album.newBuilder()
                        .setName("Paper Lanterns")
                        .setType(type)
                        .setLabel(label)
                        .setPLine(line)
                        .build();
        return Samples.bare("t")
                .setSpotify(
                        SpotifySection.newBuilder(Samples.spotify("Paper Lanterns"))
                                .setAlbum(album)
                                .build())
                .build();
    }

    private static LabelVerdict verdict(String label, String line) {
        EnrichedTrack.Builder track = Samples.bare("t").setLabel(label).setPLine(line);
        return LabelVerdict.of(track.build());
    }
}
