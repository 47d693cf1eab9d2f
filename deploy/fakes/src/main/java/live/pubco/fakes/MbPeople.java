package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Performers and writers as MusicBrainz' artists, with names and numbers. */
final class MbPeople {
    private final MbIndex index;

    MbPeople(MbIndex index) {
        this.index = index;
    }

    Optional<JsonObject> find(String mbid, boolean withAliases) {
        Optional<Person> person = index.person(mbid);
        Optional<String> name =
                index.artist(mbid).map(Artist::name).or(() -> person.map(Person::name));
        return name.map(n -> shown(n, mbid, person, withAliases));
    }

    private static JsonObject shown(
            String name, String mbid, Optional<Person> person, boolean withAliases) {
        JsonArray ipis = new JsonArray();
        person.ifPresent(p -> ipis.add(p.ipi()));
        JsonObject alive = new JsonObject().putNull("begin").putNull("end").put("ended", false);
        JsonObject shown =
                MbShapes.named(name, mbid)
                        .put("type", person.isPresent() ? "Person" : "Group")
                        .put("ipis", ipis)
                        .put("isnis", new JsonArray())
                        .putNull("area")
                        .putNull("begin-area")
                        .putNull("end-area")
                        .putNull("gender")
                        .put("life-span", alive);
        return withAliases ? shown.put("aliases", aliases(name, person)) : shown;
    }

    private static JsonArray aliases(String name, Optional<Person> person) {
        JsonArray aliases = new JsonArray();
        person.filter(p -> !p.legalName().equals(name))
                .ifPresent(
                        p ->
                                aliases.add(
                                        new JsonObject()
                                                .put("name", p.legalName())
                                                .put("sort-name", p.last() + ", " + p.first())
                                                .put("type", "Legal name")
                                                .putNull("locale")
                                                .putNull("primary")));
        return aliases;
    }
}
