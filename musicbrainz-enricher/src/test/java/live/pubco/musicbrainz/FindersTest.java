package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import live.pubco.musicbrainz.Candidates.Link;
import live.pubco.phase.Answer;
import org.junit.jupiter.api.Test;

class FindersTest {

    private static final String LANTERNS = "11111111-aaaa-4bbb-8ccc-000000000001";
    private static final String MIRA = "22222222-aaaa-4bbb-8ccc-000000000001";
    private static final String PINES = "22222222-aaaa-4bbb-8ccc-000000000003";

    private final RecordedMusicBrainz musicBrainz = new RecordedMusicBrainz();

    @Test
    void looksUpSinglyTheIsrcsThatRowsWithoutIsrcsMayBelongTo() {
        musicBrainz.on("recording?", "recordings-without-isrcs").on("isrc/", "isrc-lookup");
        Map<String, List<Wire.Recording>> found =
                recordings(Set.of("QZDEM2600001", "QZDEM2600002"));
        assertThat(musicBrainz.calls("isrc/")).containsExactly("isrc/QZDEM2600002");
        assertThat(found).containsOnlyKeys("QZDEM2600001", "QZDEM2600002");
    }

    @Test
    void looksUpWhatTheSearchDoesNotKnowOnlyWhenItIsYoung() {
        musicBrainz.on("recording?", "nothing").on("isrc/", "isrc-lookup");
        assertThat(recordings(Set.of("QZDEM2600002"))).isEmpty();
        assertThat(recordings(Set.of("QZDEM2600002"), Set.of("QZDEM2600002")))
                .containsKey("QZDEM2600002");
    }

    @Test
    void readsIsrcsThatStandInObjectsAsOlderSearchesWriteThem() {
        musicBrainz.on("recording?", "recordings-isrcs-in-objects");
        assertThat(recordings(Set.of("QZDEM2600001", "QZDEM2600002")))
                .containsOnlyKeys("QZDEM2600001", "QZDEM2600002");
        assertThat(musicBrainz.calls("isrc/")).isEmpty();
    }

    @Test
    void looksIsrcsUpSinglyWhenTheSearchIsRefused() {
        musicBrainz.on("recording?", "400").on("isrc/", "isrc-lookup");
        assertThat(recordings(Set.of("QZDEM2600001", "QZDEM2600002")))
                .containsOnlyKeys("QZDEM2600001", "QZDEM2600002");
    }

    @Test
    void anIsrcThatTheSingleLookUpDoesNotKnowHasNoRecordings() {
        musicBrainz.on("recording?", "recordings-without-isrcs").on("isrc/", "404");
        assertThat(recordings(Set.of("QZDEM2600001", "QZDEM2600002")).get("QZDEM2600002"))
                .isEmpty();
    }

    @Test
    void countsARecordingOnceForEachOfItsIsrcs() {
        musicBrainz.on("recording?", "recordings-two-isrcs");
        Map<String, List<Wire.Recording>> found =
                recordings(Set.of("QZDEM2600001", "GBDEM2600009"));
        assertThat(found.get("QZDEM2600001")).hasSize(1).isEqualTo(found.get("GBDEM2600009"));
    }

    @Test
    void looksRecordingsUpSinglyWhenWorksDoNotSayWhoseTheyAre() {
        musicBrainz.on("work?", "works-unattributed").on("recording/", "recording-lookup");
        Candidate found = works().get(LANTERNS);
        assertThat(musicBrainz.calls("recording/")).hasSize(1);
        assertThat(found.performances()).hasSize(1);
        assertThat(found.credits()).hasSize(2);
    }

    @Test
    void looksRecordingsUpSinglyWhenTheSearchIsRefused() {
        musicBrainz.on("work?", "400").on("recording/", "recording-lookup");
        assertThat(works().get(LANTERNS).performances()).hasSize(1);
    }

    @Test
    void keepsTheNewIdOfAMergedRecording() {
        musicBrainz.on("work?", "400").on("recording/", "recording-lookup");
        assertThat(works().get(LANTERNS).mbid()).isEqualTo("11111111-aaaa-4bbb-8ccc-00000000abcd");
    }

    @Test
    void believesASearchThatFindsNoWorks() {
        musicBrainz.on("work?", "nothing");
        assertThat(works().get(LANTERNS).performances()).isEmpty();
        assertThat(musicBrainz.calls("recording/")).isEmpty();
    }

    @Test
    void looksUpARecordingThatIsKnownToPerformAWorkWhichTheSearchDoesNotKnow() {
        musicBrainz.on("work?", "nothing").on("recording/", "recording-lookup");
        Wire.Recording known = RecordedMusicBrainz.read("recording-lookup", Wire.Recording.class);
        new WorkFinder(musicBrainz.client()).find(List.of(known)).await().indefinitely();
        assertThat(musicBrainz.calls("recording/")).hasSize(1);
    }

    @Test
    void looksArtistsUpSinglyWhenAddressesDoNotSayWhoseTheyAre() {
        musicBrainz.on("url?", "urls-unattributed").on("artist/", "artist-lookup");
        assertThat(people().links(Set.of(MIRA)).await().indefinitely().get(MIRA))
                .containsExactly(
                        new Link("x", "https://x.com/mira_sol"),
                        new Link("bandcamp", "https://mirasol.bandcamp.com/"));
    }

    @Test
    void looksArtistsUpSinglyWhenTheirAddressesFillMorePagesThanThereAreArtists() {
        musicBrainz.on("url?", "urls-too-many").on("artist/", "artist-lookup");
        people().links(Set.of(MIRA)).await().indefinitely();
        assertThat(musicBrainz.calls("url?")).hasSize(1);
        assertThat(musicBrainz.calls("artist/")).hasSize(1);
    }

    @Test
    void asksAboutAnArtistOnce() {
        musicBrainz.on("url?", "urls");
        PeopleFinder people = people();
        people.links(Set.of(MIRA)).await().indefinitely();
        people.links(Set.of(MIRA, PINES)).await().indefinitely();
        assertThat(musicBrainz.calls("url?"))
                .containsExactly("url?targetid:" + MIRA + "@0", "url?targetid:" + PINES + "@0");
    }

    @Test
    void doesNotRememberWhatFailed() {
        musicBrainz.on("url?", "502");
        PeopleFinder people = people();
        assertThat(people.links(Set.of(MIRA)).onFailure().recoverWithNull().await().indefinitely())
                .isNull();
        musicBrainz.on("url?", "urls");
        assertThat(people.links(Set.of(MIRA)).await().indefinitely().get(MIRA)).hasSize(2);
    }

    @Test
    void goesWithoutIdentitiesThatAreRefused() {
        musicBrainz.on("artist?", "400");
        assertThat(people().identities(Set.of(MIRA)).await().indefinitely().get(MIRA))
                .isEqualTo(Candidates.Identity.UNKNOWN);
    }

    private Map<String, List<Wire.Recording>> recordings(Set<String> isrcs) {
        return recordings(isrcs, Set.of());
    }

    private Map<String, List<Wire.Recording>> recordings(Set<String> isrcs, Set<String> young) {
        Map<String, List<Wire.Recording>> found = new HashMap<>();
        new RecordingFinder(musicBrainz.client())
                .find(isrcs, young)
                .await()
                .indefinitely()
                .forEach(
                        (isrc, answer) ->
                                found.put(
                                        isrc,
                                        ((Answer.Found<List<Wire.Recording>>) answer).value()));
        return found;
    }

    private Map<String, Candidate> works() {
        Wire.Recording recording =
                new Wire.Recording(
                        LANTERNS, "Paper Lanterns", null, null, null, null, null, null, null);
        return new WorkFinder(musicBrainz.client()).find(List.of(recording)).await().indefinitely();
    }

    private PeopleFinder people() {
        return new PeopleFinder(
                musicBrainz.client(), RecordedMusicBrainz.settings("test@pubco.example"));
    }
}
