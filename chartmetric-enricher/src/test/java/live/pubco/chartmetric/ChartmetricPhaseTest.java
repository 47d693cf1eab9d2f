package live.pubco.chartmetric;

import java.util.List;
import live.pubco.phase.Enricher;
import live.pubco.phase.PhaseContract;
import live.pubco.phase.Tracks;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

class ChartmetricPhaseTest extends PhaseContract<Question, Profile> {

    @Override
    protected Phase phase() {
        return Phase.CHARTMETRIC;
    }

    @Override
    protected Enricher<Question, Profile> enricher() {
        return new RecordedChartmetric().enricher();
    }

    @Override
    protected EnrichedTrack unaskable() {
        return EnrichedTrack.newBuilder(Tracks.discovered()).setTrackId("local-file-1").build();
    }

    @Override
    protected Profile answer() {
        return new Profile(
                TrackProfile.read(90000001, RecordedChartmetric.read("track").get("obj")),
                List.of(ArtistProfile.read(4004, RecordedChartmetric.read("artist").get("obj"))),
                List.of());
    }
}
