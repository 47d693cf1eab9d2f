package live.pubco.fakes;

import java.util.Optional;

/** A performing artist; a person too unless it is a group. */
record Artist(int index, String name, String id, String mbid, Optional<Person> person) {
    /** Every twelfth artist has no links at MusicBrainz, so that no address leads to it. */
    boolean linked() {
        return index % 12 != 11;
    }

    int chartmetricId() {
        return 400_000 + index;
    }

    String uri() {
        return "spotify:artist:" + id;
    }
}
