package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * Recordings, search hits and works as The MLC writes them: upper case, nulls, and two spellings of
 * the code.
 */
final class MlcShapes {
    private static final String ADMINISTRATORS = "administrators";
    private static final String PARENTS = "parentPublishers";

    private MlcShapes() {}

    static JsonObject recording(Track track, int row, Optional<Work> work) {
        String label = Names.registry(track.release().label());
        boolean list = track.index() % 8 == 7;
        return new JsonObject()
                .put("id", String.valueOf(10_000_000 + track.index() * 10 + row))
                .put("isrc", track.isrc())
                .put("title", Names.registry(row == 0 ? track.title() : track.plainTitle()))
                .put("artist", Names.registry(track.artists().get(0).name()))
                .put("labels", list ? new JsonArray().add(label) : label)
                .put("mlcsongCode", work.map(Work::songCode).orElse(null));
    }

    static JsonObject hit(Work work) {
        boolean wholeName = Math.floorMod(work.songCode().hashCode(), 2) == 0;
        JsonArray writers = new JsonArray();
        for (Work.Share share : work.shares()) {
            Person person = share.writer();
            String last = wholeName ? person.legalName() : person.last();
            writers.add(
                    new JsonObject()
                            .put("writerId", writerId(person))
                            .put(
                                    "writerFirstName",
                                    wholeName ? null : Names.registry(person.first()))
                            .put("writerLastName", Names.registry(last))
                            .put("writerIPI", person.ipi())
                            .put("writerRoleCode", "Composer/Author"));
        }
        return new JsonObject()
                .put("mlcSongCode", work.songCode())
                .put("workTitle", Names.registry(work.title()))
                .put("iswc", wholeName ? null : iswc(work))
                .put("writers", writers);
    }

    static JsonObject work(Work work, Optional<Track> recording) {
        int variant = Math.floorMod(work.songCode().hashCode(), 6);
        JsonArray writers = new JsonArray();
        JsonArray publishers = new JsonArray();
        for (int i = 0; i < work.shares().size(); i++) {
            Work.Share share = work.shares().get(i);
            String chain = String.valueOf(i + 1);
            writers.add(writer(share, chain, variant));
            publisher(share, chain).ifPresent(publishers::add);
        }
        String artist = recording.map(t -> Names.registry(t.artists().get(0).name())).orElse(null);
        boolean nothing = publishers.isEmpty() && variant % 2 == 1;
        return new JsonObject()
                .put("mlcSongCode", work.songCode())
                .put("primaryTitle", Names.registry(work.title()))
                .put("iswc", iswc(work))
                .put("artists", artist)
                .put("membersSongId", variant == 0 ? "X-" + work.songCode() : null)
                .put("akas", akas(work, variant))
                .put("writers", writers)
                .put("publishers", nothing ? null : publishers);
    }

    private static JsonArray akas(Work work, int variant) {
        JsonArray akas = new JsonArray();
        if (variant == 2) {
            akas.add(
                    new JsonObject()
                            .put("akaId", "1")
                            .put("akaTitle", Names.registry(work.title()) + " (REMIX)")
                            .put("akaTitleTypeCode", "AT"));
        }
        return variant == 3 ? null : akas;
    }

    private static JsonObject writer(Work.Share share, String chain, int variant) {
        Person person = share.writer();
        return new JsonObject()
                .put("writerId", writerId(person))
                .put("writerFirstName", Names.registry(person.first()))
                .put("writerLastName", Names.registry(person.last()))
                .put("writerIPI", variant == 4 ? bare(person.ipi()) : person.ipi())
                .put("writerRoleCode", share.role())
                .put("chainId", chain)
                .putNull("chainParentId");
    }

    /**
     * The share stands with whoever collects; an original publisher with an administrator shows 0.
     */
    private static Optional<JsonObject> publisher(Work.Share share, String chain) {
        double collected = share.claim().share();
        Optional<JsonObject> administrator =
                share.administrator().map(p -> party(p, "Administrator", collected, chain));
        if (share.publisher().isEmpty()) {
            return administrator;
        }
        double own = administrator.isPresent() ? 0.0 : collected;
        JsonObject original = party(share.publisher().get(), "OriginalPublisher", own, chain);
        administrator.ifPresent(a -> original.getJsonArray(ADMINISTRATORS).add(a));
        if (share.publisher().get().tier().equals("major")) {
            original.getJsonArray(PARENTS).add(parent(share.publisher().get(), chain));
        }
        return Optional.of(original);
    }

    private static JsonObject party(Publisher publisher, String role, double share, String chain) {
        return new JsonObject()
                .put("publisherId", publisher.number().substring(1))
                .put("publisherName", publisher.name())
                .put("publisherIpiNumber", publisher.ipi())
                .put("publisherRoleCode", role)
                .put("mlcPublisherNumber", publisher.number())
                .put("collectionShare", share)
                .put("chainId", chain)
                .put("chainParentId", role.equals("Administrator") ? chain : null)
                .put(ADMINISTRATORS, new JsonArray())
                .put(PARENTS, new JsonArray());
    }

    /** The company above, which collects nothing itself. */
    private static JsonObject parent(Publisher publisher, String chain) {
        String number = "P9" + publisher.number().substring(2);
        Publisher above = new Publisher(publisher.name() + " HOLDINGS", "major", null, number);
        return party(above, "ParentPublisher", 0.0, chain);
    }

    private static String writerId(Person person) {
        return bare(person.ipi().substring(2));
    }

    private static String bare(String ipi) {
        return ipi.replaceFirst("^0+", "");
    }

    private static String iswc(Work work) {
        if (work.iswcs().isEmpty()) {
            return null;
        }
        String iswc = work.iswcs().get(0);
        return Math.floorMod(iswc.hashCode(), 4) == 0 ? Identifiers.punctuated(iswc) : iswc;
    }
}
