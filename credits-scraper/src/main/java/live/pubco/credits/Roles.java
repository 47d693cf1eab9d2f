package live.pubco.credits;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import live.pubco.schemas.CreditKind;

/**
 * What a role means for a publisher. The group "Production &amp; Engineering" says nothing: mixers
 * and engineers stand in it beside producers.
 */
final class Roles {

    private static final Set<String> WRITER_ROLES =
            Set.of(
                    "writer",
                    "songwriter",
                    "composer",
                    "lyricist",
                    "author",
                    "music",
                    "lyrics",
                    "words",
                    "written by",
                    "composed by",
                    "lyrics by",
                    "music by",
                    "words by");
    private static final Set<String> WRITER_GROUPS =
            Set.of("composition & lyrics", "written by", "writers");
    private static final Set<String> PERFORMER_GROUPS =
            Set.of("artist", "artists", "performers", "performed by");
    private static final Set<String> PERFORMER_ROLES =
            Set.of("main artist", "featured artist", "performer", "performed by", "remixer");

    private Roles() {}

    static Set<CreditKind> kinds(String role, String group) {
        String what = role.toLowerCase(Locale.ROOT);
        String where = group.toLowerCase(Locale.ROOT);
        Set<CreditKind> kinds = EnumSet.noneOf(CreditKind.class);
        if (WRITER_ROLES.contains(what) || WRITER_GROUPS.contains(where)) {
            kinds.add(CreditKind.WRITER);
        }
        if (what.contains("producer")
                || what.contains("produced by")
                || where.equals("producers")) {
            kinds.add(CreditKind.PRODUCER);
        }
        if (PERFORMER_ROLES.contains(what) || PERFORMER_GROUPS.contains(where)) {
            kinds.add(CreditKind.PERFORMER);
        }
        return kinds.isEmpty() ? EnumSet.of(CreditKind.OTHER) : kinds;
    }
}
