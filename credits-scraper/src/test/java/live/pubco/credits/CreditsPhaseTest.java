package live.pubco.credits;

import java.util.List;
import java.util.Map;
import live.pubco.phase.Enricher;
import live.pubco.phase.PhaseContract;
import live.pubco.phase.Tracks;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

/** The credits phase keeps the contract of all phases. */
class CreditsPhaseTest extends PhaseContract<String, CreditsSheet> {

    @Override
    protected Phase phase() {
        return Phase.CREDITS;
    }

    @Override
    protected Enricher<String, CreditsSheet> enricher() {
        CreditsSettings settings = TestSettings.of(Map.of("pubco.credits.enabled", "true"));
        return new CreditsEnricher(
                new TrackPages(settings, new FixedVisits(new Outcome.NotFound()), null, null));
    }

    /** A local file has no id that the site knows. */
    @Override
    protected EnrichedTrack unaskable() {
        return EnrichedTrack.newBuilder(Tracks.discovered())
                .setTrackId("local:artist:song")
                .build();
    }

    @Override
    protected CreditsSheet answer() {
        CreditLine writer =
                new CreditLine("Mary McDemo", "Composer", "Composition & Lyrics", null, null);
        return new CreditsSheet(
                CreditsSource.GROUPED_QUERY, List.of(writer), List.of("Demo Records"), false);
    }
}
