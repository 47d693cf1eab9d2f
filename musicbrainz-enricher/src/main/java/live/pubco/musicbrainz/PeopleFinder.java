package live.pubco.musicbrainz;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import live.pubco.musicbrainz.Candidates.Identity;
import live.pubco.musicbrainz.Candidates.Link;
import live.pubco.schemas.Ipi;

/**
 * Finds identities and links of many people in one search each, remembered per person; looks
 * artists up singly only when the search is refused, unusable, or longer than the look-ups.
 */
@ApplicationScoped
class PeopleFinder {

    private static final int ALIASES = 10;

    private final MusicBrainzClient client;
    private final BatchCache<Identity> identities;
    private final BatchCache<List<Link>> links;
    private final boolean asksIdentities;

    PeopleFinder(MusicBrainzClient client, MusicBrainzSettings settings) {
        this.client = client;
        this.asksIdentities = settings.identities();
        this.identities =
                new BatchCache<>(
                        settings.artistsFor(), settings.artistsKept(), this::askIdentities);
        this.links =
                new BatchCache<>(settings.artistsFor(), settings.artistsKept(), this::askLinks);
    }

    /** Who these people are; those beyond one page of a search are left unknown for this time. */
    Uni<Map<String, Identity>> identities(Set<String> people) {
        if (!asksIdentities || people.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return identities.get(people, MusicBrainzClient.PAGE);
    }

    Uni<Map<String, List<Link>>> links(Set<String> artists) {
        return artists.isEmpty() ? Uni.createFrom().item(Map.of()) : links.get(artists);
    }

    private Uni<Map<String, Identity>> askIdentities(Set<String> people) {
        return client.artists(people)
                .onFailure(Answers::isRefused)
                .recoverWithItem(List.of())
                .map(
                        rows -> {
                            Map<String, Identity> found = new LinkedHashMap<>();
                            people.forEach(id -> found.put(id, Identity.UNKNOWN));
                            rows.forEach(row -> found.replace(row.id(), identity(row)));
                            return found;
                        });
    }

    static Identity identity(Wire.Artist artist) {
        return new Identity(
                artist.ipis().stream()
                        .flatMap(ipi -> Ipi.parse(ipi).map(Ipi::number).stream())
                        .distinct()
                        .toList(),
                artist.isnis().stream().filter(isni -> !isni.isBlank()).distinct().toList(),
                artist.aliases().stream()
                        .map(Wire.Alias::name)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(ALIASES)
                        .toList());
    }

    private Uni<Map<String, List<Link>>> askLinks(Set<String> artists) {
        Map<String, Set<Link>> found = new LinkedHashMap<>();
        artists.forEach(id -> found.put(id, new LinkedHashSet<>()));
        return Multi.createFrom()
                .iterable(Chunks.of(artists, MusicBrainzClient.PAGE))
                .onItem()
                .transformToUniAndConcatenate(ids -> askLinks(ids, found))
                .collect()
                .last()
                .replaceWith(() -> lists(found));
    }

    private Uni<Void> askLinks(List<String> ids, Map<String, Set<Link>> found) {
        return client.urlsByArtist(ids, ids.size())
                .map(rows -> rows.complete() && attribute(rows.rows(), found))
                .onFailure(Answers::isRefused)
                .recoverWithItem(false)
                .flatMap(complete -> complete ? Uni.createFrom().voidItem() : lookUp(ids, found));
    }

    /** False when a document does not say whose link it is. */
    private static boolean attribute(List<Wire.Url> rows, Map<String, Set<Link>> found) {
        boolean complete = true;
        for (Wire.Url row : rows) {
            List<Wire.Relation> owners =
                    relations(row)
                            .filter(relation -> relation.artist() != null)
                            .filter(relation -> found.containsKey(relation.artist().id()))
                            .toList();
            owners.forEach(owner -> add(found.get(owner.artist().id()), owner, row.resource()));
            complete &= !owners.isEmpty();
        }
        return complete;
    }

    private static Stream<Wire.Relation> relations(Wire.Url row) {
        return Stream.concat(
                row.relations().stream(),
                row.relationLists().stream().flatMap(list -> list.relations().stream()));
    }

    private Uni<Void> lookUp(List<String> ids, Map<String, Set<Link>> found) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> lookUp(id, found.get(id)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Wire.Artist> lookUp(String id, Set<Link> links) {
        return client.artist(id)
                .invoke(
                        artist ->
                                artist.relations().stream()
                                        .filter(relation -> relation.url() != null)
                                        .forEach(r -> add(links, r, r.url().resource())))
                .onFailure(Answers::isRefused)
                .recoverWithNull();
    }

    private static void add(Set<Link> links, Wire.Relation relation, String resource) {
        if (!relation.over()) {
            LinkKind.of(relation.type(), resource)
                    .ifPresent(kind -> links.add(new Link(kind, resource)));
        }
    }

    private static Map<String, List<Link>> lists(Map<String, Set<Link>> sets) {
        Map<String, List<Link>> lists = new LinkedHashMap<>();
        sets.forEach((id, links) -> lists.put(id, new ArrayList<>(links)));
        return lists;
    }
}
