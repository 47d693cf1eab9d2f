package live.pubco.spotify;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import live.pubco.phase.Answer;
import live.pubco.phase.Enricher;
import live.pubco.phase.upstream.Standing;
import live.pubco.schemas.EnrichedTrack;

/** Phase 1: gives a track its identity, the ISRC above all. */
@ApplicationScoped
class SpotifyEnricher implements Enricher<String, SpotifyAnswer> {

    /** Anything else could not be told apart inside a list of ids. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,64}");

    private final SpotifyProperties properties;
    private final Standing standing;
    private final TrackLookup tracks;
    private final AlbumLookup albums;

    SpotifyEnricher(
            SpotifyProperties properties,
            Standing standing,
            TrackLookup tracks,
            AlbumLookup albums) {
        this.properties = properties;
        this.standing = standing;
        this.tracks = tracks;
        this.albums = albums;
    }

    @Override
    public Optional<String> unavailable() {
        return properties.clientId().isEmpty() || properties.clientSecret().isEmpty()
                ? Optional.of("no Spotify credentials configured")
                : standing.blockedBecause();
    }

    @Override
    public Optional<String> query(EnrichedTrack track) {
        return Optional.of(track.getTrackId()).filter(id -> ID.matcher(id).matches());
    }

    @Override
    public Uni<Map<String, Answer<SpotifyAnswer>>> ask(Set<String> ids) {
        return tracks.ask(ids).flatMap(albums::complete);
    }

    @Override
    public void merge(SpotifyAnswer answer, EnrichedTrack.Builder track) {
        Identity.write(answer, track);
        track.setSpotify(Section.of(answer));
    }
}
