package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import live.pubco.musicbrainz.Candidate.Performance;
import live.pubco.musicbrainz.Candidates.Identity;
import live.pubco.musicbrainz.Candidates.Link;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MusicBrainzSection;
import org.junit.jupiter.api.Test;

/** What a phase may cost: calls for a playlist, bytes for a track. */
class CallPlanTest {

    private static final int BATCH = 50;

    @Test
    void aHundredFreshTracksTakeAtMostTenCalls() {
        RecordedMusicBrainz musicBrainz =
                new RecordedMusicBrainz().on("recording?", "recordings-two-isrcs");
        MusicBrainzEnricher enricher = musicBrainz.enricher();
        for (int batch = 0; batch < 2; batch++) {
            int first = batch * BATCH;
            Set<Question> questions =
                    IntStream.range(first, first + BATCH)
                            .mapToObj(i -> new Question(List.of(isrc(i)), false))
                            .collect(Collectors.toSet());
            assertThat(enricher.ask(questions).await().indefinitely()).hasSize(BATCH);
        }
        assertThat(musicBrainz.calls).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theFattestSectionIsAFractionOfARecord() throws IOException {
        List<Performance> performances =
                IntStream.range(0, 60).mapToObj(CallPlanTest::medley).toList();
        Wire.Artist artist = new Wire.Artist("artist", "Mira Sol", null, null, null, null);
        Wire.Recording recording =
                new Wire.Recording(
                        "recording",
                        "Paper Lanterns",
                        201_000L,
                        null,
                        null,
                        null,
                        List.of(new Wire.Credit("Mira Sol", artist)),
                        null,
                        null);
        List<Link> links = new ArrayList<>();
        IntStream.range(0, 500)
                .forEach(i -> links.add(new Link("other", "https://mira.example/" + i)));
        Candidates fat =
                new Candidates(
                        List.of(new Candidate(recording, performances, List.of())),
                        Map.of("writer", Identity.UNKNOWN),
                        Map.of("artist", links));
        EnrichedTrack.Builder track = Tracks.lanterns();
        new RecordedMusicBrainz().enricher().merge(fat, track);
        assertThat(MusicBrainzSection.getEncoder().encode(track.getMusicbrainz()).remaining())
                .isLessThan(32 * 1024);
    }

    private static Performance medley(int number) {
        List<Wire.Relation> writers =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        relation(
                                                new Wire.Artist(
                                                        number + "-" + i,
                                                        "Ada Fennwick the " + i + "th",
                                                        List.of(new Wire.Alias("A. F. " + i)),
                                                        null,
                                                        null,
                                                        null)))
                        .toList();
        return new Performance(
                new Wire.Work("work-" + number, "Song " + number, "eng", null, writers), false);
    }

    private static Wire.Relation relation(Wire.Artist writer) {
        return new Wire.Relation("writer", null, null, null, writer, null, null, null, null);
    }

    private static String isrc(int number) {
        return String.format("QZDEM26%05d", number);
    }
}
