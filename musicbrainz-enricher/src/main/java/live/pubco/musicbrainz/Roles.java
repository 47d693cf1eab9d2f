package live.pubco.musicbrainz;

import java.util.List;
import java.util.Set;

/** Which relations make somebody a writer, a publisher or a producer. */
final class Roles {

    private static final Set<String> WRITERS = Set.of("composer", "lyricist", "writer");
    private static final List<String> PRODUCER_KINDS = List.of("executive", "co", "associate");

    private Roles() {}

    /** The role as MusicBrainz names it, or null. */
    static String writer(Wire.Relation relation) {
        return WRITERS.contains(String.valueOf(relation.type())) ? relation.type() : null;
    }

    static String publisher(Wire.Relation relation) {
        return relation.is("publishing") ? "publisher" : null;
    }

    static String producer(Wire.Relation relation) {
        if (!relation.is("producer")) {
            return null;
        }
        return PRODUCER_KINDS.stream()
                .filter(kind -> relation.attributes().contains(kind))
                .findFirst()
                .map(kind -> kind + " producer")
                .orElse("producer");
    }

    /** The person or company at the other end; a label publishes like a person does. */
    static Wire.Artist party(Wire.Relation relation) {
        Wire.Label label = relation.label();
        return relation.artist() != null || label == null
                ? relation.artist()
                : new Wire.Artist(label.id(), label.name(), null, null, null, null);
    }
}
