package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.pubco.phase.Tracks;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Phase;
import org.junit.jupiter.api.Test;

class MlcQuestionTest {

    @Test
    void isTheSameForTwoTracksOfOneRecording() {
        EnrichedTrack one =
                EnrichedTrack.newBuilder(Tracks.full())
                        .setIsrcs(List.of("QZDEM2600002", "QZDEM2600001"))
                        .build();
        EnrichedTrack other =
                EnrichedTrack.newBuilder(one)
                        .setTrackId("1DemoTrack0000000000BB")
                        .setIsrcs(List.of("qz-dem-26-00001", "QZDEM2600002"))
                        .setMemberships(List.of())
                        .build();

        assertThat(MlcQuestion.about(one)).isEqualTo(MlcQuestion.about(other)).isPresent();
    }

    @Test
    void bringsTheWritersOfTheCredits() {
        assertThat(MlcQuestion.about(Tracks.full()).orElseThrow().writers())
                .containsExactly("Mary McDemo");
    }

    @Test
    void isAskedWithoutAnIsrcWhereTitleAndWriterAreKnown() {
        EnrichedTrack track = EnrichedTrack.newBuilder(Tracks.full()).setIsrcs(List.of()).build();

        assertThat(MlcQuestion.about(track)).isPresent();
    }

    @Test
    void isNotAskedByTitleAlone() {
        assertThat(MlcQuestion.about(Tracks.discovered())).isEmpty();
    }

    @Test
    void saysWhenTheTrackIsToBeAskedAnew() {
        EnrichedTrack track =
                EnrichedTrack.newBuilder(Tracks.full()).setRerun(List.of(Phase.MLC)).build();

        assertThat(MlcQuestion.about(track).orElseThrow().anew()).isTrue();
    }
}
