package live.pubco.mlc;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders candidate works by what speaks for them, and tells how many works they really are. */
record Ranking(MlcQuestion question, Candidates candidates) {

    /** Title first, then artist, rows, a known registration; the code keeps the order stable. */
    List<RegisteredWork> order(List<RegisteredWork> works) {
        return works.stream()
                .sorted(
                        Comparator.comparing(this::isCalledSo)
                                .thenComparing(this::isByArtist)
                                .thenComparing(work -> candidates.support(work.songCode()))
                                .thenComparing(work -> !work.publishers().isEmpty())
                                .reversed()
                                .thenComparing(work -> Objects.toString(work.songCode(), "")))
                .toList();
    }

    /** Duplicate registrations share an ISWC, or title and writers. */
    static int distinct(List<RegisteredWork> works) {
        List<RegisteredWork> different = new ArrayList<>();
        for (RegisteredWork work : works) {
            if (different.stream().noneMatch(other -> isSame(work, other))) {
                different.add(work);
            }
        }
        return different.size();
    }

    private static boolean isSame(RegisteredWork one, RegisteredWork other) {
        Optional<String> iswc = Section.iswc(one.iswc());
        return iswc.isPresent() && iswc.equals(Section.iswc(other.iswc()))
                || Titles.same(one.primaryTitle(), other.primaryTitle())
                        && writers(one).equals(writers(other));
    }

    private static String writers(RegisteredWork work) {
        return work.writers().stream()
                .map(writer -> Titles.key(writer.name()))
                .sorted()
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private boolean isCalledSo(RegisteredWork work) {
        return work.isCalled(question.title());
    }

    private boolean isByArtist(RegisteredWork work) {
        return candidates.recordings().stream()
                .filter(row -> row.code().equals(work.code()) && row.artist() != null)
                .anyMatch(
                        row ->
                                question.artists().stream()
                                        .anyMatch(name -> Names.mentions(row.artist(), name)));
    }
}
