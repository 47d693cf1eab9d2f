package live.pubco.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.phase.BentAnswers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that MusicBrainz leaves out, adds or writes otherwise costs a track its way. */
class BentAnswersTest {

    private static final Question QUESTION = new Question(List.of("QZDEM2600001"), true);

    private final MusicBrainzEnricher enricher = new RecordedMusicBrainz().enricher();

    @ParameterizedTest
    @CsvSource({
        "recording?, recordings-two-isrcs",
        "work?, works-by-recording",
        "artist?, artists",
        "url?, urls"
    })
    void bearsBentSearches(String call, String file) {
        BentAnswers.areBorne(
                RecordedMusicBrainz.read(file, JsonNode.class), enricher, bent -> ask(call, bent));
    }

    @ParameterizedTest
    @CsvSource({"isrc/, isrc-lookup", "recording/, recording-lookup", "artist/, artist-lookup"})
    void bearsBentLookUps(String call, String file) {
        BentAnswers.areBorne(
                RecordedMusicBrainz.read(file, JsonNode.class),
                enricher,
                bent ->
                        answer(
                                new RecordedMusicBrainz().bent(call, bent).on("recording?", "400"),
                                "400"));
    }

    private static Answer<Candidates> ask(String call, JsonNode bent) {
        RecordedMusicBrainz musicBrainz =
                new RecordedMusicBrainz().bent(call, bent).on("recording?", "recordings-two-isrcs");
        return answer(musicBrainz.on("artist?", "artists"), "urls");
    }

    private static Answer<Candidates> answer(RecordedMusicBrainz musicBrainz, String urls) {
        return musicBrainz
                .on("work?", urls.equals("400") ? "400" : "works-by-recording")
                .on("url?", urls)
                .on("isrc/", "isrc-lookup")
                .on("recording/", "recording-lookup")
                .on("artist/", "artist-lookup")
                .enricher()
                .ask(Set.of(QUESTION))
                .await()
                .indefinitely()
                .get(QUESTION);
    }
}
