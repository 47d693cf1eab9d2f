package live.pubco.phase;

import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;

/** Which part of the record belongs to which phase. */
final class Sections {

    private Sections() {}

    /**
     * The provider says that there is no such thing: what was there before is not true any more.
     */
    static void clear(Phase phase, EnrichedTrack.Builder track) {
        switch (phase) {
            case SPOTIFY -> track.clearSpotify();
            case CREDITS -> track.clearCredits();
            case MLC -> track.clearMlc();
            case MUSICBRAINZ -> track.clearMusicbrainz();
            case CHARTMETRIC -> track.clearChartmetric();
        }
    }
}
