package live.pubco.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Who is asked for what is typical. */
class ReferenceSetTest {

    private static final Cohort EXACT = new Cohort(Cohort.Age.WEEK, Cohort.Size.TINY);
    private static final Cohort WEEK = new Cohort(Cohort.Age.WEEK, null);

    @Test
    void thirtyMembersAreEnough() {
        ReferenceSet reference = new ReferenceSet("7", tables(30, 400, 5_000), Map.of());

        assertThat(label(reference)).isEqualTo("30 peers (0-7 d, <1k/wk)");
    }

    @Test
    void fewerGiveWayToAllReleasesWhichAreAskedHoweverFewTheyAre() {
        assertThat(label(new ReferenceSet("7", tables(29, 29, 5), Map.of())))
                .isEqualTo("5 peers (all releases)");
        assertThat(label(new ReferenceSet("7", tables(29, 29, 0), Map.of())))
                .isEqualTo("starter values");
    }

    @Test
    void aPickMoreOrLessMovesTheRateOfAYoungPlaylistLittle() {
        assertThat(new ReferenceSet.HitRate(0, 0, OptionalDouble.empty()).probability())
                .isEqualTo(.1);
        assertThat(new ReferenceSet.HitRate(5, 10, OptionalDouble.of(21)).probability())
                .isEqualTo(.3);
    }

    private static Map<Cohort, Map<String, Distribution>> tables(int exact, int week, int all) {
        return Map.of(EXACT, peers(exact), WEEK, peers(week), Cohort.ALL, peers(all));
    }

    private static Map<String, Distribution> peers(int members) {
        return Map.of("m", new Distribution(members, 0, 1, 1, List.of()));
    }

    private static String label(ReferenceSet reference) {
        return reference.peers("m", EXACT).orElseThrow().label();
    }
}
