package live.pubco.score;

import static live.pubco.score.Samples.publisher;
import static live.pubco.score.Samples.writer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzPerson;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.MusicBrainzWork;
import org.junit.jupiter.api.Test;

/** Who wrote a track, and how much of it. */
class WritersTest {

    private static final String MBID = "00000000-0000-4000-8000-000000000003";
    private static final MlcWriter MARA = writer("MARA QUILL", "00111111111", "1");
    private static final MlcWriter IVO = writer("IVO BRANDT", "00222222222", "2");
    private static final MlcWriter TESS = writer("TESS ALDERWAY", "00333333333", "3");

    @Test
    void whatIsOpenIsSplitAmongTheWritersWithoutAPublisher() {
        assertThat(shares(publisher("TIN WHISTLE TUNES", 40, "3")))
                .containsEntry("Mara Quill", Optional.of(30.0))
                .containsEntry("Ivo Brandt", Optional.of(30.0))
                .containsEntry("TESS ALDERWAY", Optional.of(40.0));
    }

    @Test
    void whereNothingIsOpenAWriterWithoutAPublisherHasNoKnownShare() {
        assertThat(shares(publisher("TIN WHISTLE TUNES", 60, "2"), publisher("OAK SONGS", 40, "3")))
                .containsEntry("Mara Quill", Optional.empty())
                .containsEntry("Ivo Brandt", Optional.of(60.0))
                .containsEntry("TESS ALDERWAY", Optional.of(40.0));
    }

    @Test
    void aPublisherWhoCollectsNothingTellsNoShare() {
        assertThat(shares(publisher("TIN WHISTLE TUNES", 0, "3")))
                .containsEntry("TESS ALDERWAY", Optional.empty())
                .containsEntry("Mara Quill", Optional.of(50.0));
    }

    @Test
    void publishersOfNobodyInParticularTellNoWritersShare() {
        assertThat(shares(publisher("TIN WHISTLE TUNES", 40, "9")).values())
                .containsOnly(Optional.empty());
    }

    @Test
    void theFirstCandidateIsTheWork() {
        MlcWork other = MlcWork.newBuilder(Samples.work()).setSongCode("PL999Z").build();
        EnrichedTrack track = Samples.track("t").setMlc(Samples.mlc(other, Samples.work())).build();

        assertThat(Writers.work(track)).contains(other);
        assertThat(Writers.work(Samples.bare("t").build())).isEmpty();
        assertThat(Writers.work(Samples.track("t").setMlc(Samples.mlc()).build())).isEmpty();
    }

    @Test
    void aWriterListedTwiceIsOneWriterAndAllComeInTheOrderOfTheirKeys() {
        MlcWriter again = writer("QUILL, MARA", "00111111111", "4");

        assertThat(keys(registered(List.of(TESS, MARA, IVO, again))))
                .containsExactly("ipi:00111111111", "ipi:00222222222", "ipi:00333333333");
    }

    @Test
    void withoutARegisteredWriterTheCreditsTell() {
        assertThat(keys(credited("Mara Quill", "Ivo Brandt")))
                .containsExactly("ipi:00111111111", "name:ivo brandt@t");
        assertThat(keys(Edit.of(credited("Tess Alderway")).with("mlc", nobody()).done()))
                .containsExactly("name:tess alderway@t");
    }

    @Test
    void whoIsCreditedForSomethingElseIsNoWriter() {
        CreditsSection credits =
                CreditsSection.newBuilder(Samples.credits("Ivo Brandt"))
                        .setContributors(
                                List.of(
                                        Samples.contributor(
                                                "Tess Alderway", CreditKind.PRODUCER, "Producer"),
                                        Samples.contributor(
                                                "Ivo Brandt", CreditKind.WRITER, "Lyricist")))
                        .build();

        assertThat(keys(Edit.of(credited()).with("credits", credits).done()))
                .containsExactly("name:ivo brandt@t");
    }

    @Test
    void musicBrainzTellsTheWritersOnlyWhereNoSourceBeforeItDoes() {
        assertThat(keys(credited("Ivo Brandt"))).containsExactly("name:ivo brandt@t");
        assertThat(keys(credited())).containsExactly("ipi:00111111111");
        assertThat(keys(Edit.of(credited()).without("credits").done()))
                .containsExactly("ipi:00111111111");
        assertThat(keys(Samples.bare("t").build())).isEmpty();
    }

    @Test
    void aPersonsNumbersAndNamesAreTheWritersToo() {
        Writer mara = only(registered(List.of(MARA), person("Mara Quill", "00111111111")));

        assertThat(mara.name()).isEqualTo("Mara Quill");
        assertThat(mara.names())
                .containsExactly(
                        "Mara Quill", "MARA QUILL", "Mara Quill", "M. Q. Lantern", "Mara Q.");
        assertThat(mara.numbers()).containsExactly("00111111111");
        assertThat(mara.mbid()).contains(MBID);
        assertThat(mara.key()).isEqualTo(mara.foundAs()).isEqualTo("ipi:00111111111");
    }

    @Test
    void anotherNumberIsAnotherPersonWhateverTheName() {
        Writer mara = only(registered(List.of(MARA), person("Mara Quill", "00999999999")));

        assertThat(mara.key()).isEqualTo("ipi:00111111111");
        assertThat(mara.numbers()).containsExactly("00111111111");
        assertThat(mara.mbid()).isEmpty();
    }

    @Test
    void theSameNumberIsTheSamePersonWhateverTheName() {
        Writer mara = only(registered(List.of(MARA), person("Q. Lantern", "00111111111")));

        assertThat(mara.mbid()).contains(MBID);
        assertThat(mara.names()).contains("Q. Lantern");
    }

    @Test
    void whereOneSideHasNoNumberTheNameDecides() {
        assertThat(only(registered(List.of(MARA), person("Quill, Mara"))).mbid()).contains(MBID);
        assertThat(only(registered(List.of(MARA), person("Ivo Brandt"))).mbid()).isEmpty();

        MlcWriter unnumbered = writer("MARA QUILL", null, "1");
        assertThat(only(registered(List.of(unnumbered), person("Mara Quill"))).key())
                .isEqualTo("mbid:" + MBID);
        assertThat(only(registered(List.of(unnumbered), person("Ivo Brandt"))).key())
                .isEqualTo("name:mara quill@PL001A");
        assertThat(only(registered(List.of(unnumbered), person("Mara Quill", "00111111111"))).key())
                .isEqualTo("ipi:00111111111");
    }

    @Test
    void anAliasIsAName() {
        MlcWriter alias = writer("M Q LANTERN", null, "1");

        assertThat(only(registered(List.of(alias), person("Mara Quill"))).key())
                .isEqualTo("mbid:" + MBID);
    }

    @Test
    void aNameIsShownAsItIsWrittenElsewhere() {
        EnrichedTrack all =
                Edit.of(registered(List.of(writer("ZOE KOVAC", null, "1")), person("Zoë Kovac")))
                        .with("artists", List.of(Samples.artist("Zoe Kovač")))
                        .with("credits", Samples.credits("Zoë Kovač"))
                        .done();
        EnrichedTrack uncredited = Edit.of(all).with("credits", Samples.credits("Ivo")).done();
        EnrichedTrack unlisted = Edit.of(uncredited).without("musicbrainz").done();
        EnrichedTrack nowhere =
                Edit.of(unlisted).with("artists", List.of(Samples.artist("Ivo"))).done();

        assertThat(only(all).name()).isEqualTo("Zoë Kovač");
        assertThat(only(uncredited).name()).isEqualTo("Zoë Kovac");
        assertThat(only(unlisted).name()).isEqualTo("Zoe Kovač");
        assertThat(only(nowhere).name()).isEqualTo("ZOE KOVAC");
    }

    private static Map<String, Optional<Double>> shares(MlcPublisher... publishers) {
        MlcWork work = Samples.work(List.of(MARA, IVO, TESS), List.of(publishers));
        return all(Samples.track("t").setMlc(Samples.mlc(work)).build()).stream()
                .collect(Collectors.toMap(Writer::name, Writer::share));
    }

    private static EnrichedTrack registered(List<MlcWriter> writers, MusicBrainzPerson... people) {
        MusicBrainzWork work =
                MusicBrainzWork.newBuilder(Samples.musicbrainz().getWorks().get(0))
                        .setWriters(List.of(people))
                        .build();
        return Samples.track("t")
                .setMlc(Samples.mlc(Samples.work(writers, List.of())))
                .setMusicbrainz(
                        MusicBrainzSection.newBuilder(Samples.musicbrainz())
                                .setWorks(List.of(work))
                                .build())
                .build();
    }

    private static EnrichedTrack credited(String... writers) {
        return Samples.track("t")
                .setMlc((MlcSection) null)
                .setCredits(Samples.credits(writers))
                .build();
    }

    private static MlcSection nobody() {
        return Samples.mlc(Samples.work(List.of(), List.of()));
    }

    private static MusicBrainzPerson person(String name, String... ipis) {
        return MusicBrainzPerson.newBuilder()
                .setName(name)
                .setMbid(MBID)
                .setRole("composer")
                .setCreditedAs("Mara Q.")
                .setIpis(List.of(ipis))
                .setAliases(List.of("M. Q. Lantern"))
                .build();
    }

    private static Writer only(EnrichedTrack track) {
        assertThat(all(track)).hasSize(1);
        return all(track).get(0);
    }

    private static List<String> keys(EnrichedTrack track) {
        return all(track).stream().map(Writer::key).toList();
    }

    private static List<Writer> all(EnrichedTrack track) {
        return new Writers(track, Samples.NOW).all();
    }
}
