package live.pubco.chartmetric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.phase.Tracks;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import org.junit.jupiter.api.Test;

class ChartmetricEnricherTest {

    private static final String SPOTIFY_ID = "1InventedTrackId00000A";
    private static final Question BY_ID = Question.byId(90000001, List.of());
    private static final Question BY_ISRC =
            Question.byIdentity(List.of("QZDEM2600001"), SPOTIFY_ID, List.of());

    private final RecordedChartmetric chartmetric =
            new RecordedChartmetric()
                    .on("ids/", "ids")
                    .on("track/90000002", "track-bare")
                    .on("track/", "track")
                    .on("artist/4004", "artist")
                    .on("artist/4005", "artist-other")
                    .on("streams/", "streams");
    private final ChartmetricEnricher enricher = chartmetric.enricher();

    @Test
    void asksByTheIdThatCameWithTheListing() {
        assertThat(enricher.query(Tracks.full()))
                .hasValue(Question.byId(90_000_001, List.of(4004L)));
    }

    @Test
    void asksByTheIdThatWasFoundBefore() {
        EnrichedTrack track = EnrichedTrack.newBuilder(Tracks.full()).setHints(null).build();
        assertThat(enricher.query(track)).hasValue(BY_ID);
    }

    @Test
    void asksByIsrcElseBySpotifyId() {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(Tracks.discovered());
        assertThat(enricher.query(track.build()).orElseThrow().isrcs()).isEmpty();
        track.setIsrcs(List.of("qz-dem-26-00001"));
        assertThat(enricher.query(track.build()).orElseThrow().isrcs())
                .containsExactly("QZDEM2600001");
    }

    @Test
    void isUnavailableWithoutARefreshToken() {
        assertThat(chartmetric.enricher(RecordedChartmetric.settings(null, false)).unavailable())
                .isPresent();
        assertThat(enricher.unavailable()).isEmpty();
    }

    @Test
    void makesOneCallForATrackWhoseIdIsKnownAndOneForEachArtist() {
        assertThat(ask(BY_ID)).isInstanceOf(Answer.Found.class);
        assertThat(chartmetric.calls)
                .containsExactlyInAnyOrder("token", "track/90000001", "artist/4004", "artist/4005");
    }

    @Test
    void findsTheIdByIsrcInTheRowThatListsOurTrack() {
        ask(BY_ISRC);
        assertThat(chartmetric.calls("ids/")).containsExactly("ids/isrc/QZDEM2600001");
        assertThat(chartmetric.calls("track/")).containsExactly("track/90000001");
    }

    @Test
    void takesTheFirstIdWhenNoRowListsOurTrack() {
        ask(Question.byIdentity(List.of("QZDEM2600001"), "9OtherTrackId000000000", List.of()));
        assertThat(chartmetric.calls("track/")).containsExactly("track/90000009");
    }

    @Test
    void triesTheNextIsrcWhenOneIsUnknown() {
        chartmetric.on("ids/", "nothing");
        Question two =
                Question.byIdentity(List.of("QZDEM2600001", "QZDEM2600002"), SPOTIFY_ID, List.of());
        assertThat(ask(two)).isInstanceOf(Answer.NotFound.class);
        assertThat(chartmetric.calls("ids/")).hasSize(2);
    }

    @Test
    void anEmptyListMeansNotFoundAndSoDoes404() {
        chartmetric.on("track/", "nothing").on("track/90000002", "404");
        assertThat(ask(BY_ID)).isInstanceOf(Answer.NotFound.class);
        assertThat(ask(Question.byId(90000002, List.of()))).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void anAnswerWithoutEnvelopeIsNoAnswer() {
        chartmetric.on("track/", "odd");
        assertThat(ask(BY_ID)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void asksAboutAnArtistOnceADay() {
        ask(BY_ID);
        ask(Question.byId(90000003, List.of()));
        assertThat(chartmetric.calls("track/")).hasSize(2);
        assertThat(chartmetric.calls("artist/")).hasSize(2);
        assertThat(chartmetric.calls("token")).hasSize(1);
    }

    @Test
    void asksOnceForTwoQuestionsThatLeadToOneTrack() {
        enricher.ask(Set.of(BY_ID, BY_ISRC)).await().indefinitely();
        assertThat(chartmetric.calls("track/")).hasSize(1);
    }

    @Test
    void namesArtistsThatAreNotOnThePlanAndLeavesOutUnknownOnes() {
        chartmetric.on("artist/4004", "404").on("artist/4005", "403");
        ChartmetricArtist refused = section(BY_ID).getArtists().get(0);
        assertThat(section(BY_ID).getArtists()).hasSize(1);
        assertThat(refused.getId()).isEqualTo(4005L);
        assertThat(refused.getStatistics()).isEmpty();
    }

    @Test
    void keepsWhatWasToldOfAnArtistThatIsRefusedNow() {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(Tracks.discovered());
        Profile then = ((Answer.Found<Profile>) ask(BY_ID)).value();
        enricher.merge(then, track);
        List<ChartmetricArtist> told = track.getChartmetric().getArtists();
        assertThat(told).allSatisfy(artist -> assertThat(artist.getStatistics()).isNotEmpty());

        List<ArtistProfile> refused =
                told.stream().map(artist -> ArtistProfile.refused(artist.getId())).toList();
        enricher.merge(new Profile(then.track(), refused, then.streams()), track);
        assertThat(track.getChartmetric().getArtists()).isEqualTo(told);
    }

    @Test
    void doesNotCallATrackFoundWhoseArtistsWereNotAnswered() {
        chartmetric.on("artist/4004", "502");
        assertThat(ask(BY_ID)).isInstanceOf(Answer.Unavailable.class);
    }

    @Test
    void usesTheListingsArtistsWhenTheTrackNamesNone() {
        assertThat(section(Question.byId(90000002, List.of(4004L))).getArtists())
                .extracting(ChartmetricArtist::getId)
                .containsExactly(4004L);
    }

    @Test
    void renewsAnExpiredTokenOnce() {
        ask(BY_ID);
        chartmetric.expireTokens();
        assertThat(ask(Question.byId(90000003, List.of()))).isInstanceOf(Answer.Found.class);
        assertThat(chartmetric.calls("token")).hasSize(2);
    }

    @Test
    void a401ThatAFreshTokenDoesNotCureIsRefusedAndLeftAlone() {
        chartmetric.on("track/", "401");
        assertThat(ask(BY_ID)).isInstanceOf(Answer.Refused.class);
        assertThat(ask(Question.byId(90000003, List.of()))).isInstanceOf(Answer.Refused.class);
        assertThat(chartmetric.calls("track/")).hasSize(2);
        assertThat(chartmetric.calls("token")).hasSize(2);
    }

    @Test
    void anExpiredSubscriptionStopsEverything() {
        chartmetric.on("track/", "402");
        assertThat(((Answer.Refused<Profile>) ask(BY_ID)).reason()).contains("402");
        ask(BY_ISRC);
        assertThat(chartmetric.calls("ids/")).isEmpty();
    }

    @Test
    void aRefreshTokenThatIsNotAcceptedIsRefusedWithoutBeingTold() {
        chartmetric.on("token", "401");
        assertThat(((Answer.Refused<Profile>) ask(BY_ID)).reason())
                .isEqualTo("refresh token not accepted");
        assertThat(chartmetric.calls("track/")).isEmpty();
    }

    private Answer<Profile> ask(Question question) {
        return enricher.ask(Set.of(question)).await().indefinitely().get(question);
    }

    private ChartmetricSection section(Question question) {
        return section(ask(question));
    }

    private ChartmetricSection section(Answer<Profile> answer) {
        EnrichedTrack.Builder track =
                EnrichedTrack.newBuilder(Tracks.discovered()).setTrackId(SPOTIFY_ID);
        enricher.merge(((Answer.Found<Profile>) answer).value(), track);
        return track.getChartmetric();
    }
}
