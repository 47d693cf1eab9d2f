package live.pubco.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.stream.IntStream;
import live.pubco.phase.Answer;
import org.junit.jupiter.api.Test;

class SpotifyEnricherTest {

    private final PretendSpotify spotify = new PretendSpotify(false);

    @Test
    void asksForFiftyTracksInOneCall() {
        Map<String, Answer<SpotifyAnswer>> answers = spotify.ask(ids(50));

        assertThat(answers).hasSize(50);
        assertThat(answers.values()).allMatch(Answer.Found.class::isInstance);
        assertThat(spotify.calls).containsExactly("tracks 50");
    }

    @Test
    void doesNotFindWhatSpotifyDoesNotKnow() {
        spotify.unknown.add("id2");

        assertThat(spotify.ask(ids(4)).get("id2")).isInstanceOf(Answer.NotFound.class);
    }

    @Test
    void asksForASingleTrackByItself() {
        spotify.unknown.add("id1");

        assertThat(spotify.ask("id1").get("id1")).isInstanceOf(Answer.NotFound.class);
        assertThat(spotify.calls).containsExactly("track id1");
    }

    @Test
    void remembersThatBatchesAreRefusedInDevelopmentMode() {
        spotify.refused.put("tracks", 403);

        assertThat(spotify.ask(ids(5)).values()).allMatch(Answer.Found.class::isInstance);
        assertThat(spotify.ask(ids(5)).values()).allMatch(Answer.Found.class::isInstance);
        assertThat(spotify.mode.allowsBatches()).isFalse();
        assertThat(spotify.calls("tracks")).isEqualTo(2);
        assertThat(spotify.calls("track")).isEqualTo(10);
    }

    @Test
    void takesAnUnknownTrackForAnAnswerToo() {
        spotify.refused.put("tracks", 403);
        spotify.unknown.add("id0");

        spotify.ask("id0", "id1");

        assertThat(spotify.mode.allowsBatches()).isFalse();
    }

    @Test
    void doesNotTakeASingleRefusalForDevelopmentMode() {
        spotify.refusals.add(403);

        assertThat(spotify.ask(ids(5)).values()).allMatch(Answer.Found.class::isInstance);
        assertThat(spotify.mode.allowsBatches()).isTrue();
    }

    @Test
    void doesNotTakeARefusalOfEverythingForDevelopmentMode() {
        spotify.refused.put("tracks", 403);
        spotify.refused.put("track", 403);

        assertThat(spotify.ask(ids(5)).values()).allMatch(Answer.Refused.class::isInstance);
        assertThat(spotify.mode.allowsBatches()).isTrue();
        assertThat(spotify.calls).hasSize(2);
    }

    @Test
    void halvesARefusedBatchUntilTheBadIdIsAlone() {
        spotify.malformed.add("id3");

        Map<String, Answer<SpotifyAnswer>> answers = spotify.ask(ids(8));

        assertThat(answers.get("id3")).isInstanceOf(Answer.Refused.class);
        assertThat(answers.values().stream().filter(Answer.Found.class::isInstance)).hasSize(7);
    }

    @Test
    void losesOnlyTheTrackOfAnOddShape() {
        spotify.odd.put(
                "id1",
                JsonNodeFactory.instance.objectNode().put("id", "id1").put("artists", "nobody"));

        Map<String, Answer<SpotifyAnswer>> answers = spotify.ask(ids(3));

        assertThat(answers.get("id1")).isInstanceOf(Answer.Refused.class);
        assertThat(answers.get("id2")).isInstanceOf(Answer.Found.class);
    }

    @Test
    void asksForTwentyAlbumsInOneCall() {
        PretendSpotify withLines = new PretendSpotify(true);

        Map<String, Answer<SpotifyAnswer>> answers = withLines.ask(ids(45));

        assertThat(withLines.calls)
                .containsExactly("tracks 45", "albums 20", "albums 20", "albums 5");
        assertThat(((Answer.Found<SpotifyAnswer>) answers.get("id7")).value().album())
                .hasValueSatisfying(album -> assertThat(album.label()).isEqualTo("Demo Records"));
    }

    @Test
    void asksForAnAlbumOnce() {
        PretendSpotify withLines = new PretendSpotify(true);

        withLines.ask(ids(3));
        withLines.ask(ids(3));

        assertThat(withLines.calls("albums")).isEqualTo(1);
    }

    @Test
    void asksForNoAlbumsInDevelopmentMode() {
        PretendSpotify withLines = new PretendSpotify(true);
        withLines.refused.put("tracks", 403);

        withLines.ask(ids(3));

        assertThat(withLines.calls("albums")).isZero();
    }

    private static String[] ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "id" + i).toArray(String[]::new);
    }
}
