package live.pubco.musicbrainz;

import java.util.List;

/** Which recordings carry these ISRCs; upper case, sorted, at least one. */
record Question(List<String> isrcs) {

    Question {
        isrcs = isrcs.stream().distinct().sorted().toList();
    }
}
