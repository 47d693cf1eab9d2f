package live.pubco.musicbrainz;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import live.pubco.phase.http.NoAnswerException;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks MusicBrainz: searches to their last page, look-ups one by one, always with a name tag. */
@ApplicationScoped
class MusicBrainzClient {

    /** The largest page; anything above silently becomes 25. */
    static final int PAGE = 100;

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final String ISRC_INC = "artist-credits isrcs work-rels";
    private static final String RECORDING_INC =
            "artist-credits isrcs work-rels work-level-rels artist-rels label-rels";
    private static final String ARTIST_INC = "url-rels aliases";

    private final MusicBrainzApi api;
    private final Upstream upstream;
    private final String userAgent;

    MusicBrainzClient(
            @RestClient MusicBrainzApi api,
            Upstream upstream,
            MusicBrainzSettings settings,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "dev")
                    String version) {
        this.api = api;
        this.upstream = upstream;
        this.userAgent = "PubCoLive/" + version + " ( " + settings.contact().orElse("") + " )";
    }

    /** All rows of a search, or the first page alone when there are more pages than wanted. */
    record Rows<R>(List<R> rows, boolean complete) {}

    Uni<List<Wire.Recording>> recordingsByIsrc(Collection<String> isrcs) {
        String query = anyOf("isrc", isrcs);
        return search(
                        "recording_search",
                        offset -> api.searchRecordings(userAgent, query, PAGE, offset),
                        NO_LIMIT)
                .map(Rows::rows);
    }

    Uni<List<Wire.Work>> worksByRecording(Collection<String> recordings) {
        String query = anyOf("rid", recordings);
        return search(
                        "work_search",
                        offset -> api.searchWorks(userAgent, query, PAGE, offset),
                        NO_LIMIT)
                .map(Rows::rows);
    }

    Uni<List<Wire.Artist>> artists(Collection<String> artists) {
        String query = anyOf("arid", artists);
        return search(
                        "artist_search",
                        offset -> api.searchArtists(userAgent, query, PAGE, offset),
                        NO_LIMIT)
                .map(Rows::rows);
    }

    Uni<Rows<Wire.Url>> urlsByArtist(Collection<String> artists, int maxPages) {
        String query = anyOf("targetid", artists);
        return search(
                "url_search", offset -> api.searchUrls(userAgent, query, PAGE, offset), maxPages);
    }

    Uni<List<Wire.Recording>> isrc(String isrc) {
        return call("isrc", () -> api.isrc(userAgent, isrc, ISRC_INC))
                .map(Wire.IsrcAnswer::recordings);
    }

    Uni<Wire.Recording> recording(String mbid) {
        return call("recording", () -> api.recording(userAgent, mbid, RECORDING_INC));
    }

    Uni<Wire.Artist> artist(String mbid) {
        return call("artist", () -> api.artist(userAgent, mbid, ARTIST_INC));
    }

    private <R> Uni<Rows<R>> search(String operation, Pages<R> pages, int maxPages) {
        return next(operation, pages, maxPages, new ArrayList<>());
    }

    private <R> Uni<Rows<R>> next(String operation, Pages<R> pages, int maxPages, List<R> soFar) {
        return call(operation, () -> pages.from(soFar.size()))
                .flatMap(
                        page -> {
                            boolean first = soFar.isEmpty();
                            soFar.addAll(page.rows());
                            if (page.rows().isEmpty() || soFar.size() >= page.count()) {
                                return Uni.createFrom().item(new Rows<>(soFar, true));
                            }
                            return first && page.count() > (long) maxPages * PAGE
                                    ? Uni.createFrom().item(new Rows<>(soFar, false))
                                    : next(operation, pages, maxPages, soFar);
                        });
    }

    private <T> Uni<T> call(String operation, Supplier<Uni<? extends T>> request) {
        return upstream.call(operation, () -> NoAnswerException.unlessEmpty(request.get()));
    }

    private static String anyOf(String field, Collection<String> values) {
        return values.stream()
                .map(value -> field + ":" + value)
                .collect(Collectors.joining(" OR "));
    }

    private interface Pages<R> {
        Uni<? extends Wire.Page<R>> from(int offset);
    }
}
