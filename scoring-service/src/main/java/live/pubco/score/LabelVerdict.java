package live.pubco.score;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.LabelTier;

/**
 * Who puts the recording out.
 *
 * @param fact what that says about the writers; empty when it says nothing
 * @param text in words
 */
record LabelVerdict(LabelTier tier, Optional<Fact> fact, String text) {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)^(Distro ?Kid|\\d+ Records DK\\d*)$");

    static LabelVerdict of(EnrichedTrack track) {
        if (isCompilation(track)) {
            return new LabelVerdict(
                    LabelTier.UNKNOWN, Optional.empty(), "a compilation, its label says nothing");
        }
        Optional<String> label =
                first(
                        track.getLabel(),
                        track.getSpotify().flatMap(s -> s.getAlbum()).flatMap(Album::getLabel));
        Optional<RightsLine> line = line(track);
        Stream<Optional<String>> named =
                Stream.of(line.flatMap(RightsLine::licensee), label, line.map(RightsLine::owner));
        List<String> names = named.flatMap(Optional::stream).filter(n -> !n.isBlank()).toList();
        if (names.isEmpty()) {
            return new LabelVerdict(LabelTier.UNKNOWN, Optional.empty(), "no label known");
        }
        return judge(track, names, label, line);
    }

    /** The strictest reading wins: a major anywhere, then a major's distribution. */
    private static LabelVerdict judge(
            EnrichedTrack track,
            List<String> names,
            Optional<String> label,
            Optional<RightsLine> line) {
        for (String name : names) {
            if (tier(name).equals("MAJOR")) {
                return new LabelVerdict(
                        LabelTier.MAJOR, Optional.of(Fact.MAJOR_LABEL), name + " is a major label");
            }
        }
        Optional<String> seller =
                Stream.concat(names.stream(), line.flatMap(RightsLine::distributor).stream())
                        .filter(name -> tier(name).startsWith("MAJOR"))
                        .findFirst();
        if (seller.isPresent()) {
            return new LabelVerdict(
                    LabelTier.MAJOR_DISTRIBUTED,
                    Optional.of(Fact.MAJOR_DISTRIBUTION),
                    "sold through " + seller.get());
        }
        return withoutMajor(track, names, label, line);
    }

    private static LabelVerdict withoutMajor(
            EnrichedTrack track,
            List<String> names,
            Optional<String> label,
            Optional<RightsLine> line) {
        String shown = label.orElse(names.get(0));
        if (PLACEHOLDER.matcher(shown.trim()).matches() || tier(shown).equals("DIY")) {
            return new LabelVerdict(
                    LabelTier.DIY,
                    Optional.of(Fact.DIY_PLACEHOLDER),
                    shown + " is a distributor's placeholder");
        }
        if (names.stream().anyMatch(name -> tier(name).equals("INDIE"))) {
            return new LabelVerdict(
                    LabelTier.INDIE,
                    Optional.of(Fact.INDIE_LABEL),
                    shown + " is an independent label");
        }
        boolean bothArtist =
                label.filter(name -> isArtist(track, name)).isPresent()
                        && line.map(RightsLine::owner).filter(o -> isArtist(track, o)).isPresent();
        return bothArtist
                ? new LabelVerdict(
                        LabelTier.ARTIST_OWNED,
                        Optional.of(Fact.ARTIST_OWNED),
                        "label and P-line are the artist")
                : new LabelVerdict(
                        LabelTier.UNKNOWN,
                        Optional.of(Fact.UNKNOWN_LABEL),
                        shown + " is in no register");
    }

    private static String tier(String name) {
        return Registry.LABELS.find(name).map(Registry.Entry::tier).orElse("");
    }

    private static boolean isArtist(EnrichedTrack track, String name) {
        return Stream.concat(
                        track.getArtists().stream(),
                        track.getSpotify().stream().flatMap(s -> s.getArtists().stream()))
                .map(Artist::getName)
                .anyMatch(artist -> Names.same(artist, Names.company(name)));
    }

    private static boolean isCompilation(EnrichedTrack track) {
        return track.getSpotify()
                .flatMap(spotify -> spotify.getAlbum())
                .flatMap(Album::getType)
                .filter(type -> type.equalsIgnoreCase("compilation"))
                .isPresent();
    }

    private static Optional<RightsLine> line(EnrichedTrack track) {
        return first(
                        track.getPLine(),
                        track.getSpotify().flatMap(s -> s.getAlbum()).flatMap(Album::getPLine))
                .map(RightsLine::parse);
    }

    private static Optional<String> first(Optional<String> one, Optional<String> other) {
        return one.isPresent() ? one : other;
    }
}
