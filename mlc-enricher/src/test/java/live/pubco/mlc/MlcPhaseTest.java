package live.pubco.mlc;

import java.math.BigDecimal;
import java.util.List;
import live.pubco.phase.Enricher;
import live.pubco.phase.PhaseContract;
import live.pubco.phase.Tracks;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Phase;

class MlcPhaseTest extends PhaseContract<MlcQuestion, MlcAnswer> {

    @Override
    protected Phase phase() {
        return Phase.MLC;
    }

    @Override
    protected Enricher<MlcQuestion, MlcAnswer> enricher() {
        return new PretendMlc().enricher();
    }

    @Override
    protected EnrichedTrack unaskable() {
        return EnrichedTrack.newBuilder(Tracks.full())
                .setIsrcs(List.of("no ISRC"))
                .setCredits(null)
                .build();
    }

    @Override
    protected MlcAnswer answer() {
        return new MlcAnswer(
                MatchMethod.ISRC,
                new BigDecimal("1.00"),
                List.of(),
                List.of(Recorded.work("works.json")),
                false);
    }
}
