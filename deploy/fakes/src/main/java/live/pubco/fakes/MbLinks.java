package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Artists of MusicBrainz with their addresses on the web. */
final class MbLinks {
    private static final String SOCIAL = "99429741-f3f6-484b-84f8-23af51991770";
    private static final String STREAMING = "769085a1-c2f7-4c24-a532-2375a77693bd";

    private final long seed;

    MbLinks(long seed) {
        this.seed = seed;
    }

    /** A web address with its relation type. */
    record Link(String type, String typeId, String resource, boolean ended) {}

    List<Link> of(Artist artist) {
        List<Link> links = new ArrayList<>();
        if (!artist.linked()) {
            return links;
        }
        String handle =
                "pubcofake_"
                        + Names.key(artist.name())
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9]+", "")
                        + artist.index();
        Dice dice = Dice.of(seed, "links", artist.index());
        links.add(link("free streaming", STREAMING, spotify(artist)));
        maybe(
                links,
                dice,
                .7,
                link("social network", SOCIAL, "https://www.instagram.com/" + handle + "/"));
        maybe(links, dice, .5, link("social network", SOCIAL, "https://www.tiktok.com/@" + handle));
        maybe(
                links,
                dice,
                .3,
                link("social network", SOCIAL, "https://www.facebook.com/" + handle));
        maybe(links, dice, .2, link("social network", SOCIAL, "https://x.com/" + handle));
        maybe(
                links,
                dice,
                .5,
                link(
                        "youtube",
                        "6a540e5b-58c6-4192-b6ba-dbc71ec8fcf0",
                        "https://www.youtube.com/@" + handle));
        maybe(
                links,
                dice,
                .2,
                link(
                        "youtube music",
                        dice.uuid(),
                        "https://music.youtube.com/channel/UC" + handle));
        maybe(
                links,
                dice,
                .4,
                link(
                        "soundcloud",
                        "89e4a949-0976-440d-bda1-5f772c1e5710",
                        "https://soundcloud.com/" + handle));
        maybe(
                links,
                dice,
                .4,
                link(
                        "bandcamp",
                        "c550166e-0548-4a18-b1d4-e2ae423a3e88",
                        "https://" + handle.replace("_", "-") + ".bandcamp.com/"));
        maybe(
                links,
                dice,
                .4,
                link(
                        "official homepage",
                        "fe33d22f-c3b0-4d68-bd53-a856badf2b15",
                        "https://" + handle.replace("_", "-") + ".example/"));
        maybe(
                links,
                dice,
                .3,
                new Link("social network", SOCIAL, "https://twitter.com/" + handle, true));
        return links;
    }

    static String spotify(Artist artist) {
        return "https://open.spotify.com/artist/" + artist.id();
    }

    private static Link link(String type, String typeId, String resource) {
        return new Link(type, typeId, resource, false);
    }

    private static void maybe(List<Link> links, Dice dice, double probability, Link link) {
        if (dice.chance(probability)) {
            links.add(link);
        }
    }

    JsonArray relations(Artist artist) {
        JsonArray relations = new JsonArray();
        for (Link link : of(artist)) {
            relations.add(
                    MbShapes.relation(link.type(), link.typeId(), "url", "forward")
                            .put("ended", link.ended())
                            .put(
                                    "url",
                                    new JsonObject()
                                            .put("id", id(link.resource()))
                                            .put("resource", link.resource())));
        }
        return relations;
    }

    /** The address as an entity of its own, pointing back at its artist. */
    JsonObject url(Artist artist, Link link, boolean withArtist) {
        JsonObject url =
                new JsonObject().put("id", id(link.resource())).put("resource", link.resource());
        if (!withArtist) {
            return url;
        }
        JsonObject relation =
                MbShapes.relation(link.type(), link.typeId(), "artist", "backward")
                        .put("ended", link.ended())
                        .put("artist", MbShapes.named(artist.name(), artist.mbid()));
        return url.put("relations", new JsonArray().add(relation));
    }

    private String id(String resource) {
        return Dice.of(seed, "url", resource).uuid();
    }
}
