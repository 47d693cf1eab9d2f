package live.pubco.credits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;

/**
 * Joins lines into people: by artist where the page names one, else by the exact name within a
 * group. Two people of one name are worse joined than listed twice.
 */
final class Contributors {

    private static final String ARTIST = "spotify:artist:";

    private Contributors() {}

    static List<Contributor> of(Collection<CreditLine> lines) {
        Map<String, List<CreditLine>> people = new LinkedHashMap<>();
        for (CreditLine line : lines) {
            people.computeIfAbsent(key(line), k -> new ArrayList<>()).add(line);
        }
        return people.values().stream().map(Contributors::person).toList();
    }

    private static String key(CreditLine line) {
        return line.uri() == null || line.uri().isBlank()
                ? heading(line) + '\n' + line.name()
                : line.uri();
    }

    /** The group; in the older dialog the role's heading is all there is. */
    private static String heading(CreditLine line) {
        return line.group().isEmpty() ? line.role() : line.group();
    }

    private static Contributor person(List<CreditLine> lines) {
        Set<CreditKind> kinds = new TreeSet<>();
        Set<String> roles = new LinkedHashSet<>();
        String songwriterUrl = null;
        for (CreditLine line : lines) {
            kinds.addAll(Roles.kinds(line.role(), line.group()));
            roles.add(line.role());
            songwriterUrl = songwriterUrl == null ? line.url() : songwriterUrl;
        }
        roles.remove("");
        CreditLine first = lines.get(0);
        return Contributor.newBuilder()
                .setName(first.name())
                .setKinds(List.copyOf(kinds))
                .setRoles(List.copyOf(roles))
                .setArtistId(artistId(first.uri()))
                .setSongwriterUrl(songwriterUrl)
                .build();
    }

    private static String artistId(String uri) {
        return uri != null && uri.startsWith(ARTIST) ? uri.substring(ARTIST.length()) : null;
    }
}
