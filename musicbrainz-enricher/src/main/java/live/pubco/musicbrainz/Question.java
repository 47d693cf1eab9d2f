package live.pubco.musicbrainz;

import java.util.List;

/**
 * Which recordings carry these ISRCs; upper case, sorted, at least one.
 *
 * @param young released so lately that the search, whose index lags, may not know them yet
 */
record Question(List<String> isrcs, boolean young) {

    Question {
        isrcs = isrcs.stream().distinct().sorted().toList();
    }

    /** The same ISRCs on a younger release are the same question. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Question question && isrcs.equals(question.isrcs);
    }

    @Override
    public int hashCode() {
        return isrcs.hashCode();
    }
}
