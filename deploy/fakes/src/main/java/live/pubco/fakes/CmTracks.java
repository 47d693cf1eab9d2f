package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chartmetric's tracks: identifiers, metadata with the current figures, history, playlists. */
final class CmTracks {
    private static final Set<String> TYPES =
            Set.of(
                    "chartmetric",
                    "isrc",
                    "spotify",
                    "itunes",
                    "deezer",
                    "amazon",
                    "youtube",
                    "soundcloud",
                    "shazam",
                    "tiktok",
                    "beatport",
                    "qq",
                    "genius");
    private static final Set<String> FLAGS =
            Set.of(
                    "editorial",
                    "indie",
                    "majorCurator",
                    "newMusicFriday",
                    "personalized",
                    "fullyPersonalized",
                    "thisIs",
                    "radio",
                    "brand",
                    "popularIndie",
                    "chart");

    private final CmIndex index;
    private final Catalogue catalogue;
    private final Figures figures;
    private final CmTrackShapes shapes;

    CmTracks(CmIndex index, Catalogue catalogue, Figures figures) {
        this.index = index;
        this.catalogue = catalogue;
        this.figures = figures;
        this.shapes = new CmTrackShapes(figures);
    }

    Reply ids(Call call) {
        String type = call.path("type");
        if (!TYPES.contains(type)) {
            return ChartmetricGate.error(400, "Domain does not exist");
        }
        JsonArray rows = new JsonArray();
        index.track(type, call.path("id")).ifPresent(t -> rows(t).forEach(rows::add));
        return obj(rows);
    }

    private List<JsonObject> rows(Track track) {
        JsonArray ours = new JsonArray();
        index.sameRecording(track).forEach(t -> ours.add(t.id()));
        JsonObject own = CmTrackShapes.idRow(track, track.chartmetricId(), ours);
        if (!CmIndex.twice(track)) {
            return List.of(own);
        }
        JsonArray theirs = new JsonArray().add(track.release().substituteId());
        return List.of(CmTrackShapes.idRow(track, CmIndex.secondId(track), theirs), own);
    }

    Reply track(Call call) {
        Optional<Integer> id = CmIndex.number(call.path("id"));
        return id.flatMap(index::track)
                .map(t -> obj(shapes.track(t, id.get())))
                .orElseGet(() -> ChartmetricGate.error(404, "Track not found"));
    }

    Reply stats(Call call) {
        boolean spotifyId = call.query("isDomainId").filter("true"::equals).isPresent();
        Optional<Track> track = index.track(spotifyId ? "spotify" : "chartmetric", call.path("id"));
        if (track.isEmpty()) {
            return obj(new JsonArray());
        }
        String platform = call.path("platform");
        String type =
                call.query("type").orElse(platform.equals("spotify") ? "popularity" : "score");
        JsonObject series =
                new JsonObject()
                        .put("domain", platform)
                        .put("track_domain_id", track.get().id())
                        .put("type", type)
                        .put("data", series(track.get(), call));
        JsonArray all = new JsonArray().add(series);
        if (CmIndex.twice(track.get()) && !series.getJsonArray("data").isEmpty()) {
            // an older release under another id, long overtaken
            JsonObject older =
                    series.copy().put("track_domain_id", track.get().release().substituteId());
            older.put("data", new JsonArray().add(older.getJsonArray("data").getJsonObject(0)));
            all.add(older);
        }
        return obj(all);
    }

    /** One point a day, with gaps. */
    private JsonArray series(Track track, Call call) {
        boolean latest = call.query("latest").filter("true"::equals).isPresent();
        LocalDate until = date(call, "until", figures.today());
        LocalDate since = latest ? until : date(call, "since", until.minusDays(180));
        JsonArray data = new JsonArray();
        for (LocalDate day = since; !day.isAfter(until); day = day.plusDays(1)) {
            if (!latest && day.getDayOfYear() % 9 == 4) {
                continue;
            }
            long value = figures.streams(track, day);
            data.add(
                    new JsonObject()
                            .put("value", value)
                            .put("timestp", day + "T00:00:00.000Z")
                            .put("diff", value - figures.streams(track, day.minusDays(1))));
        }
        return data;
    }

    private static LocalDate date(Call call, String name, LocalDate otherwise) {
        return call.query(name)
                .filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse)
                .orElse(otherwise);
    }

    /** Without an explicit filter flag the answer is empty. */
    Reply playlists(Call call) {
        Map<String, Boolean> asked = new java.util.HashMap<>();
        FLAGS.forEach(f -> asked.put(f, call.query(f).filter("true"::equals).isPresent()));
        Optional<Track> track = index.track("chartmetric", call.path("id"));
        JsonArray rows = new JsonArray();
        if (track.isPresent() && asked.containsValue(true)) {
            catalogue.playlistsOf(track.get()).stream()
                    .filter(p -> editorial(p) ? asked.get("editorial") : asked.get("indie"))
                    .forEach(p -> rows.add(placing(track.get(), p)));
        }
        return obj(rows);
    }

    private static boolean editorial(Playlist playlist) {
        return playlist.kind() == Playlist.Kind.EDITORIAL;
    }

    private static JsonObject placing(Track track, Playlist playlist) {
        int position = playlist.tracks().indexOf(track) + 1;
        Playlist.Entry entry =
                playlist.entries().stream()
                        .filter(e -> e.track().filter(track::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        JsonObject list =
                CmPlaylists.summary(playlist)
                        .put("position", position)
                        .put("peak_position", Math.max(1, position - 3))
                        .put("added_at", entry.addedAt().toString())
                        .put("period", 14);
        JsonObject what =
                new JsonObject()
                        .put("cm_track", track.chartmetricId())
                        .put("name", track.title())
                        .put("isrc", track.hasIsrc() ? track.isrc() : null);
        return new JsonObject().put("playlist", list).put("track", what);
    }

    static Reply obj(Object value) {
        return Reply.json(new JsonObject().put("obj", value));
    }
}
