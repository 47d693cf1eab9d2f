package live.pubco.score;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Ipi;
import live.pubco.schemas.OverrideKind;
import live.pubco.schemas.ScoutOverride;

/**
 * A scout's word on who a writer is: pinned to a number or a MusicBrainz id, or told apart from
 * somebody whom the sources took for the same person.
 */
public final class HumanIdentity {

    private static final Pattern MBID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<ScoutOverride> words;

    HumanIdentity(EnrichedTrack track, Instant asOf) {
        this.words =
                track.getOverrides().stream()
                        .filter(HumanIdentity::isAboutIdentity)
                        .filter(word -> HumanEvidence.holds(word, asOf))
                        .sorted(Comparator.comparing(ScoutOverride::getAt))
                        .toList();
    }

    /** Whether a text names one person: a name number or a MusicBrainz id. */
    public static boolean isMark(String text) {
        return Ipi.parse(text).isPresent() || mbid(text).isPresent();
    }

    private static boolean isAboutIdentity(ScoutOverride word) {
        return word.getKind() == OverrideKind.PIN_IDENTITY
                || word.getKind() == OverrideKind.SPLIT_IDENTITY;
    }

    /**
     * The later word is the last one.
     *
     * @param local the key where nothing but a name is known
     */
    Writer of(Writer found, String local) {
        Writer settled = found;
        for (ScoutOverride word : words) {
            if (settled.isMeant(word.getTarget())) {
                settled =
                        word.getKind() == OverrideKind.PIN_IDENTITY
                                ? pinned(settled, word.getValue())
                                : split(settled, word.getValue(), local);
            }
        }
        return settled;
    }

    private static Writer pinned(Writer writer, String mark) {
        return number(mark)
                .map(writer::withNumber)
                .or(() -> mbid(mark).map(writer::withMbid))
                .orElse(writer);
    }

    /** Without the number; a MusicBrainz person goes together with all numbers that it lists. */
    private static Writer split(Writer writer, String mark, String local) {
        return number(mark)
                .map(
                        number -> {
                            Set<String> left = new TreeSet<>(writer.numbers());
                            left.remove(number);
                            return left;
                        })
                .flatMap(Writer::least)
                .map(writer::withNumber)
                .orElseGet(() -> writer.local(local));
    }

    private static Optional<String> number(String text) {
        return Ipi.parse(text).map(Ipi::number);
    }

    private static Optional<String> mbid(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                .filter(id -> MBID.matcher(id).matches());
    }
}
