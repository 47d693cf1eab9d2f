package live.pubco.phase;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.Phase;

/** The contract itself, held by the smallest phase there can be. */
class EchoPhaseTest extends PhaseContract<String, String> {

    @Override
    protected Phase phase() {
        return Phase.MUSICBRAINZ;
    }

    @Override
    protected Enricher<String, String> enricher() {
        return new Echo();
    }

    @Override
    protected EnrichedTrack unaskable() {
        return EnrichedTrack.newBuilder(Tracks.discovered()).setIsrcs(List.of()).build();
    }

    @Override
    protected String answer() {
        return "answer";
    }

    private static final class Echo implements Enricher<String, String> {

        @Override
        public Optional<String> query(EnrichedTrack track) {
            return track.getIsrcs().stream().findFirst();
        }

        @Override
        public Uni<Map<String, Answer<String>>> ask(Set<String> questions) {
            Map<String, Answer<String>> answers = new HashMap<>();
            questions.forEach(question -> answers.put(question, Answer.found(question)));
            return Uni.createFrom().item(answers);
        }

        @Override
        public void merge(String answer, EnrichedTrack.Builder track) {
            track.setMusicbrainz(
                    MusicBrainzSection.newBuilder().setMatchMethod(MatchMethod.ISRC).build());
        }
    }
}
