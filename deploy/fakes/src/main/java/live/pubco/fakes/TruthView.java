package live.pubco.fakes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** What is true about tracks and playlists, for comparing it with what came out. */
final class TruthView {
    private final Catalogue catalogue;
    private final MbIndex musicbrainz;
    private final Figures figures;

    TruthView(World world) {
        this.catalogue = world.catalogue();
        this.musicbrainz = world.musicbrainz();
        this.figures = new Figures(world);
    }

    JsonArray playlists() {
        JsonArray list = new JsonArray();
        catalogue.playlists().forEach(p -> list.add(summary(p)));
        return list;
    }

    JsonObject playlist(Playlist playlist) {
        JsonArray entries = new JsonArray();
        for (Playlist.Entry entry : playlist.entries()) {
            entries.add(
                    new JsonObject()
                            .put("type", entry.type().name().toLowerCase(Locale.ROOT))
                            .put("trackId", entry.track().map(Track::id).orElse(null))
                            .put("addedAt", entry.addedAt().toString()));
        }
        JsonArray ids = new JsonArray();
        playlist.tracks().forEach(t -> ids.add(t.id()));
        return summary(playlist).put("trackIds", ids).put("entries", entries);
    }

    private static JsonObject summary(Playlist playlist) {
        return new JsonObject()
                .put("id", playlist.id())
                .put("name", playlist.name())
                .put("kind", playlist.kind().name().toLowerCase(Locale.ROOT))
                .put("tracks", playlist.tracks().size())
                .put("entries", playlist.entries().size())
                .put("followers", playlist.followers())
                .put("chartmetricId", playlist.chartmetricId())
                .put("url", "https://open.spotify.com/playlist/" + playlist.id());
    }

    JsonObject track(Track track) {
        Track.Release release = track.release();
        JsonArray lists = new JsonArray();
        catalogue.playlistsOf(track).forEach(p -> lists.add(p.id()));
        return new JsonObject()
                .put("trackId", track.id())
                .put("story", track.story().name())
                .put("isrc", track.hasIsrc() ? track.isrc() : null)
                .put("title", track.title())
                .put("durationMs", track.durationMs())
                .put("artists", SpotifyShapes.artists(track.artists()))
                .put("releaseDate", release.shownDate())
                .put("releaseDatePrecision", release.precision())
                .put("label", release.label())
                .put("pLine", release.pLine())
                .put("cLine", release.cLine())
                .put("playlists", lists)
                .put("expected", Expected.of(track))
                .put("credits", credits(track))
                .put("works", works(track))
                .put("musicbrainz", musicbrainz(track))
                .put("chartmetric", chartmetric(track));
    }

    private JsonObject musicbrainz(Track track) {
        JsonArray recordings = new JsonArray();
        JsonArray works = new JsonArray();
        for (MbRecording recording : musicbrainz.withIsrc(track.isrc())) {
            recordings.add(recording.mbid());
            if (!recording.mbid().equals(recording.indexedMbid())) {
                // the search tells the id from before the merge, which goes on leading there
                recordings.add(recording.indexedMbid());
            }
            recording.works().stream()
                    .map(Work::mbid)
                    .filter(id -> !works.contains(id))
                    .forEach(works::add);
        }
        JsonArray artists = new JsonArray();
        track.artists().forEach(a -> artists.add(a.mbid()));
        return new JsonObject()
                .put("recordings", recordings)
                .put("works", works)
                .put("artists", artists);
    }

    private JsonObject chartmetric(Track track) {
        JsonArray ids = new JsonArray();
        if (CmIndex.knows(track)) {
            ids.add(catalogue.principal(track).chartmetricId());
        }
        JsonArray artists = new JsonArray();
        track.artists().forEach(a -> artists.add(a.chartmetricId()));
        Track principal = catalogue.principal(track);
        return new JsonObject()
                .put("ids", ids)
                .put("artists", artists)
                .put("streams", figures.streams(principal, figures.today()))
                .put("streamsWeekAgo", figures.streams(principal, figures.today().minusDays(7)));
    }

    private static JsonObject credits(Track track) {
        Credits credits = track.credits();
        return new JsonObject()
                .put("generation", credits.generation())
                .put("delivery", credits.delivery().name().toLowerCase(Locale.ROOT))
                .put("lines", credits.contributors().size())
                .put("writers", array(credits.names(CreditsMaker.WRITING)))
                .put("producers", array(credits.producers()))
                .put("artists", array(credits.names(CreditsMaker.ARTIST)))
                .put("performers", array(credits.names(CreditsMaker.PERFORMERS)))
                .put("sources", array(credits.sources()));
    }

    private JsonArray works(Track track) {
        JsonArray works = new JsonArray();
        for (Work work : track.works()) {
            works.add(work(catalogue.work(work.songCode()).orElse(work)));
        }
        return works;
    }

    JsonObject work(Work work) {
        JsonArray writers = new JsonArray();
        work.shares().forEach(s -> writers.add(share(s)));
        return new JsonObject()
                .put("songCode", work.songCode())
                .put("title", work.title())
                .put("iswcs", array(work.iswcs()))
                .put("mbid", work.mbid())
                .put("claimed", work.claimed())
                .put("writers", writers);
    }

    private static JsonObject share(Work.Share share) {
        return new JsonObject()
                .put("name", share.writer().name())
                .put("legalName", share.writer().legalName())
                .put("ipi", share.writer().ipi())
                .put("share", share.claim().share())
                .put("status", share.claim().status().name())
                .put("publisher", share.publisher().map(Publisher::name).orElse(null))
                .put("administrator", share.administrator().map(Publisher::name).orElse(null))
                .put("collector", share.collector().map(Publisher::name).orElse(null));
    }

    private static JsonArray array(List<String> values) {
        return new JsonArray(List.copyOf(values));
    }
}
