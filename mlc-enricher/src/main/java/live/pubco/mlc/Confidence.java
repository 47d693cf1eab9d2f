package live.pubco.mlc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.MatchMethod;

/** How sure it is that the works are those of the recording, from 0 to 1. */
final class Confidence {

    private static final int CERTAIN = 100;
    private static final int ONE_DOUBT = 90;
    private static final int REUSED_ISRC = 50;
    private static final int PSEUDO_ISRC = 70;
    private static final int WHOLE_NAME = 80;
    private static final int LAST_NAME = 70;
    private static final int ALIAS = 10;

    private Confidence() {}

    static BigDecimal of(
            MlcQuestion question, Candidates candidates, List<RegisteredWork> ordered) {
        int percent =
                candidates.method() == MatchMethod.ISRC
                        ? byIsrc(question, candidates.recordings(), ordered)
                        : byTitleAndWriter(question, ordered.get(0));
        return BigDecimal.valueOf(percent, 2);
    }

    /** An ISRC with another title and another artist looks like one that was used twice. */
    private static int byIsrc(
            MlcQuestion question, List<RecordingRow> rows, List<RegisteredWork> works) {
        boolean pseudo = question.isrcs().stream().allMatch(code -> new Isrc(code).isPseudo());
        boolean title =
                works.stream().anyMatch(work -> work.isCalled(question.title()))
                        || rows.stream()
                                .anyMatch(row -> Titles.same(row.title(), question.title()));
        boolean artist = rows.stream().anyMatch(row -> isBy(row, question.artists()));
        int percent = CERTAIN;
        if (!title || !artist) {
            percent = title || artist || !isComparable(question, rows) ? ONE_DOUBT : REUSED_ISRC;
        }
        return pseudo ? Math.min(percent, PSEUDO_ISRC) : percent;
    }

    private static boolean isBy(RecordingRow row, List<String> artists) {
        return row.artist() != null
                && artists.stream().anyMatch(artist -> Names.mentions(row.artist(), artist));
    }

    /** Both sides say something, and in letters that can be held against each other. */
    private static boolean isComparable(MlcQuestion question, List<RecordingRow> rows) {
        boolean said =
                rows.stream()
                        .flatMap(row -> Stream.of(row.title(), row.artist()))
                        .anyMatch(Objects::nonNull);
        return said && !question.title().isEmpty() && Titles.isLatin(question.title());
    }

    private static int byTitleAndWriter(MlcQuestion question, RegisteredWork best) {
        boolean whole = Names.best(best.writers(), question.writers()) == Names.Agreement.FULL;
        int percent = whole ? WHOLE_NAME : LAST_NAME;
        return Titles.same(best.primaryTitle(), question.title()) ? percent : percent - ALIAS;
    }
}
