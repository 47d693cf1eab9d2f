package live.pubco.scoring.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import live.pubco.score.ReferenceSet;
import org.junit.jupiter.api.Test;

class PlaylistViewTest {

    private static final ReferenceSet LEARNED =
            new ReferenceSet(
                    "observed",
                    Map.of(),
                    Map.of("early", new ReferenceSet.HitRate(3, 30, OptionalDouble.of(21))));

    @Test
    void tellsHowOftenThePicksBecameHits() {
        assertThat(PlaylistView.of(row("early"), Optional.of(LEARNED)).hitRate())
                .isEqualTo(new PlaylistView.HitRate(0.1, 3, 30, 21.0));
    }

    @Test
    void saysNothingWhereHistoryDoesNotTell() {
        assertThat(PlaylistView.of(row("other"), Optional.of(LEARNED)).hitRate()).isNull();
        assertThat(PlaylistView.of(row("early"), Optional.empty()).hitRate()).isNull();
    }

    private static PlaylistRow row(String id) {
        PlaylistRow row = new PlaylistRow();
        row.playlistId = id;
        row.tags = new String[0];
        return row;
    }
}
