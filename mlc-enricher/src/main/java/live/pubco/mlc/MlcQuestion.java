package live.pubco.mlc;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import live.pubco.schemas.Artist;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.Phase;

/**
 * What is known of a recording whose works are wanted: equal for all tracks of the same recording.
 *
 * @param anew whether remembered answers will not do
 */
record MlcQuestion(
        List<String> isrcs,
        String title,
        List<String> artists,
        List<String> writers,
        boolean anew) {

    /** Empty without an ISRC and without title and writer: The MLC refuses anything less. */
    static Optional<MlcQuestion> about(EnrichedTrack track) {
        List<String> isrcs =
                track.getIsrcs().stream()
                        .flatMap(text -> Isrc.parse(text).stream())
                        .map(Isrc::code)
                        .sorted()
                        .distinct()
                        .toList();
        List<String> artists = track.getArtists().stream().map(Artist::getName).toList();
        MlcQuestion question =
                new MlcQuestion(
                        isrcs,
                        track.getTitle().strip(),
                        artists,
                        writers(track.getCredits()),
                        track.getRerun().contains(Phase.MLC));
        return isrcs.isEmpty() && !question.allowsTitleSearch()
                ? Optional.empty()
                : Optional.of(question);
    }

    boolean allowsTitleSearch() {
        return !title.isEmpty() && !writers.isEmpty();
    }

    private static List<String> writers(Optional<CreditsSection> credits) {
        return credits.map(CreditsSection::getContributors).orElse(List.of()).stream()
                .filter(contributor -> contributor.getKinds().contains(CreditKind.WRITER))
                .map(Contributor::getName)
                .flatMap(name -> Text.of(name).stream())
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .stream()
                .toList();
    }
}
