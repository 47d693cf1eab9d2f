package live.pubco.musicbrainz;

import java.util.List;
import java.util.Map;
import live.pubco.phase.Enricher;
import live.pubco.phase.PhaseContract;
import live.pubco.phase.Tracks;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

class MusicBrainzPhaseTest extends PhaseContract<Question, Candidates> {

    @Override
    protected Phase phase() {
        return Phase.MUSICBRAINZ;
    }

    @Override
    protected Enricher<Question, Candidates> enricher() {
        return new RecordedMusicBrainz().enricher();
    }

    @Override
    protected EnrichedTrack unaskable() {
        return Tracks.discovered();
    }

    @Override
    protected Candidates answer() {
        Wire.Recording recording =
                RecordedMusicBrainz.read("recording-lookup", Wire.Recording.class);
        return new Candidates(
                List.of(new Candidate(recording, List.of(), recording.relations())),
                Map.of(),
                Map.of());
    }
}
