package live.pubco.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LinkTest {

    @Test
    void everyPhaseReadsWhatTheOneBeforeWrites() {
        Phase[] phases = Phase.values();

        assertEquals(Topics.TRACK_DISCOVERED, Link.of(phases[0]).input());
        for (int i = 1; i < phases.length; i++) {
            assertEquals(Link.of(phases[i - 1]).output(), Link.of(phases[i]).input());
        }
        assertEquals(Topics.TRACK_ENRICHED, Link.of(phases[phases.length - 1]).output());
    }

    @Test
    void everyServiceIsNamedAfterItsUpstream() {
        assertEquals("spotify-enricher", Link.of(Phase.SPOTIFY).service());
        assertEquals("credits-scraper", Link.of(Phase.CREDITS).service());
        assertEquals("pubco.mlc-enricher", Link.of(Phase.MLC).group());
        assertEquals("pubco.mlc-enricher.dlq", Link.of(Phase.MLC).deadLetters().name());
    }
}
