package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MusicBrainzPerson;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.MusicBrainzWork;
import live.pubco.schemas.SocialLink;
import org.junit.jupiter.api.Test;

class MusicBrainzEnricherTest {

    private static final Question LANTERNS = new Question(List.of("QZDEM2600001"), false);
    private static final Question RIVER = new Question(List.of("QZDEM2600002"), false);
    private static final String MIRA = "22222222-aaaa-4bbb-8ccc-000000000001";

    private final RecordedMusicBrainz musicBrainz =
            new RecordedMusicBrainz()
                    .on("recording?", "recordings-two-isrcs")
                    .on("work?", "works-by-recording")
                    .on("artist?", "artists")
                    .on("url?", "urls");
    private final MusicBrainzEnricher enricher = musicBrainz.enricher();

    @Test
    void asksByIsrcInTheFormThatMusicBrainzTakes() {
        EnrichedTrack track =
                Tracks.track("Slow River", "Hollow Pines", null, "qz-dem-26-00002")
                        .setReleaseDate("2024-05-01")
                        .build();
        assertThat(enricher.query(track)).hasValue(RIVER);
    }

    @Test
    void mistrustsTheSearchOverReleasesThatAreYoungOrOfUnknownDate() {
        assertThat(isYoung("2026-08-20")).isTrue();
        assertThat(isYoung("2026-03")).isFalse();
        assertThat(isYoung("2026-08")).isTrue();
        assertThat(isYoung("2026")).isTrue();
        assertThat(isYoung("2025")).isFalse();
        assertThat(isYoung("soon")).isTrue();
        assertThat(isYoung(null)).isTrue();
    }

    @Test
    void asksAboutTheSameIsrcOnceHoweverYoungTheReleases() {
        assertThat(new Question(LANTERNS.isrcs(), true)).isEqualTo(LANTERNS);
    }

    private boolean isYoung(String released) {
        EnrichedTrack track =
                Tracks.track("Slow River", "Hollow Pines", null, "QZDEM2600002")
                        .setReleaseDate(released)
                        .build();
        return enricher.query(track).orElseThrow().young();
    }

    @Test
    void hasNothingToAskByWithoutAnIsrc() {
        assertThat(enricher.query(Tracks.track("A", "B", null).build())).isEmpty();
        assertThat(enricher.query(Tracks.track("A", "B", null, "nonsense").build())).isEmpty();
    }

    @Test
    void isUnavailableWithoutAContact() {
        MusicBrainzEnricher nameless =
                new MusicBrainzEnricher(RecordedMusicBrainz.settings(null), null, null, null);
        assertThat(nameless.unavailable()).isPresent();
        assertThat(enricher.unavailable()).isEmpty();
    }

    @Test
    void asksForManyTracksWithOneSearchOfEachKind() {
        Map<Question, Answer<Candidates>> answers = ask(LANTERNS, RIVER);
        assertThat(answers.values()).allMatch(Answer.Found.class::isInstance);
        assertThat(musicBrainz.calls).hasSize(4);
        assertThat(musicBrainz.calls.get(0))
                .isEqualTo("recording?isrc:QZDEM2600001 OR isrc:QZDEM2600002@0");
    }

    @Test
    void saysNotFoundForAnIsrcThatNoRowCarries() {
        Question unknown = new Question(List.of("QZDEM2600099"), false);
        assertThat(ask(LANTERNS, unknown).get(unknown)).isInstanceOf(Answer.NotFound.class);
        assertThat(musicBrainz.calls("isrc/")).isEmpty();
    }

    @Test
    void answersEveryQuestionWhenMusicBrainzIsDown() {
        RecordedMusicBrainz down = new RecordedMusicBrainz().on("recording?", "502");
        assertThat(down.enricher().ask(Set.of(LANTERNS, RIVER)).await().indefinitely().values())
                .hasSize(2)
                .allMatch(Answer.Unavailable.class::isInstance);
    }

    @Test
    void answersEveryQuestionWhenMusicBrainzRefusesUs() {
        RecordedMusicBrainz banned = new RecordedMusicBrainz().on("recording?", "403");
        assertThat(banned.enricher().ask(Set.of(LANTERNS)).await().indefinitely().values())
                .allMatch(Answer.Refused.class::isInstance);
    }

    @Test
    void doesNotCallATrackFoundWhoseWorksWereNotAnswered() {
        musicBrainz.on("work?", "503");
        assertThat(ask(LANTERNS).get(LANTERNS)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void writesRecordingWorksAndMatch() {
        MusicBrainzSection section = section(LANTERNS, Tracks.lanterns());
        assertThat(section.getAmbiguous()).isFalse();
        assertThat(section.getMatchConfidence().orElseThrow()).isEqualByComparingTo("1");
        assertThat(section.getRecordings().get(0).getMbid())
                .isEqualTo("11111111-aaaa-4bbb-8ccc-000000000001");
        assertThat(section.getWorks())
                .extracting(MusicBrainzWork::getTitle)
                .containsExactly("Paper Lanterns", "Lantern Coda");
        assertThat(section.getWorks())
                .extracting(MusicBrainzWork::getCover)
                .containsExactly(false, true);
    }

    @Test
    void keepsOnlyIswcsThatAreOnes() {
        List<MusicBrainzWork> works = section(LANTERNS, Tracks.lanterns()).getWorks();
        assertThat(works.get(0).getIswcs()).contains("T0345246801").allMatch(i -> i.length() == 11);
        assertThat(works.get(1).getIswcs()).isEmpty();
    }

    @Test
    void writesEachWriterOnceWithAllRolesAndIdentities() {
        List<MusicBrainzPerson> writers =
                section(LANTERNS, Tracks.lanterns()).getWorks().get(0).getWriters();
        assertThat(writers)
                .extracting(MusicBrainzPerson::getName, MusicBrainzPerson::getRole)
                .containsExactly(
                        tuple("Mira Sol", "composer, lyricist"), tuple("Ada Fennwick", "writer"));
        assertThat(writers.get(0).getCreditedAs()).hasValue("M. Sol");
        assertThat(writers.get(1).getIpis()).containsExactly("00123456789", "00000123456");
        assertThat(writers.get(1).getAliases()).containsExactly("Ada F.");
    }

    @Test
    void writesTheLinksOfTheArtistsOnTheTrackByKind() {
        assertThat(section(LANTERNS, Tracks.lanterns()).getLinks())
                .containsExactly(
                        new SocialLink(MIRA, "instagram", "https://www.instagram.com/mira_sol/"),
                        new SocialLink(MIRA, "homepage", "https://mirasol.example/"));
    }

    @Test
    void leavesOutLinksThatEnded() {
        assertThat(section(RIVER, Tracks.river()).getLinks())
                .extracting(SocialLink::getKind)
                .containsExactly("tiktok");
    }

    @Test
    void keepsTheRecordingsNotChosenBehindTheChosenOne() {
        MusicBrainzSection section = section(RIVER, Tracks.river());
        assertThat(section.getRecordings()).hasSize(2);
        assertThat(section.getRecordings().get(0).getDisambiguation()).isEmpty();
        assertThat(section.getRecordings().get(1).getDisambiguation())
                .hasValue("live at the Old Mill");
    }

    @Test
    void writesTheSameTwice() {
        assertThat(section(LANTERNS, Tracks.lanterns()))
                .isEqualTo(section(LANTERNS, Tracks.lanterns()));
    }

    private Map<Question, Answer<Candidates>> ask(Question... questions) {
        return enricher.ask(Set.of(questions)).await().indefinitely();
    }

    private MusicBrainzSection section(Question question, EnrichedTrack.Builder track) {
        Answer<Candidates> answer = ask(LANTERNS, RIVER).get(question);
        enricher.merge(((Answer.Found<Candidates>) answer).value(), track);
        return track.getMusicbrainz();
    }
}
