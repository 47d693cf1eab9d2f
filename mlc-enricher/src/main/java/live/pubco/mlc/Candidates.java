package live.pubco.mlc;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.schemas.MatchMethod;

/** Where a question led: to recordings, to works by title and writer, or to nothing yet. */
record Candidates(MatchMethod method, List<RecordingRow> recordings, Set<String> codes) {

    /** All rows of the ISRCs asked for; one without a song code is linked to no work. */
    static Candidates byIsrc(List<RecordingRow> rows) {
        Set<String> codes = new TreeSet<>();
        rows.forEach(row -> row.code().ifPresent(codes::add));
        return new Candidates(MatchMethod.ISRC, List.copyOf(rows), codes);
    }

    static Candidates byTitleAndWriter(Set<String> codes) {
        return new Candidates(MatchMethod.TITLE_WRITER, List.of(), Set.copyOf(codes));
    }

    /** How many rows lead to the work. */
    long support(String code) {
        return recordings.stream().filter(row -> Objects.equals(code, row.songCode())).count();
    }
}
