package live.pubco.spotify;

import live.pubco.phase.Enricher;
import live.pubco.phase.PhaseContract;
import live.pubco.phase.Tracks;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

class SpotifyPhaseTest extends PhaseContract<String, SpotifyAnswer> {

    @Override
    protected Phase phase() {
        return Phase.SPOTIFY;
    }

    @Override
    protected Enricher<String, SpotifyAnswer> enricher() {
        return new PretendSpotify(true).enricher();
    }

    @Override
    protected EnrichedTrack unaskable() {
        return EnrichedTrack.newBuilder(Tracks.discovered())
                .setTrackId("spotify:local:Artist+B:Album+B:Song+B:215")
                .build();
    }

    @Override
    protected SpotifyAnswer answer() {
        return Recorded.answer("tracks.json", "albums.json");
    }
}
