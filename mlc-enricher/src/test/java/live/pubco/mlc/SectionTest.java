package live.pubco.mlc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import org.junit.jupiter.api.Test;

class SectionTest {

    @Test
    void normalisesIdentifiers() {
        MlcWork work = work("works.json");

        assertThat(work.getIswc()).contains("T9990000011");
        assertThat(work.getWriters().get(0).getIpi()).contains("00999000111");
        assertThat(work.getWriters().get(0).getName()).isEqualTo("MARY MCDEMO");
        assertThat(work.getAlternativeTitles()).containsExactly("SONG A (REMIX)");
    }

    @Test
    void keepsPublishersWithTheirAdministrators() {
        MlcWork work = work("works.json");
        MlcPublisher owner = work.getPublishers().get(0);

        assertThat(owner.getCollectionShare()).contains(new BigDecimal("0.00"));
        assertThat(owner.getAdministrators())
                .singleElement()
                .satisfies(
                        administrator -> {
                            assertThat(administrator.getName()).isEqualTo("BIG ADMIN MUSIC");
                            assertThat(administrator.getCollectionShare())
                                    .contains(new BigDecimal("50.00"));
                        });
        assertThat(work.getTotalShare()).contains(new BigDecimal("50.00"));
    }

    @Test
    void bearsNullsInEveryPlace() {
        MlcWork work = work("work-of-nulls.json");

        assertThat(work.getSongCode()).isEqualTo("AB12CD");
        assertThat(work.getTitle()).isEmpty();
        assertThat(work.getWriters()).isEmpty();
        assertThat(work.getPublishers())
                .singleElement()
                .satisfies(publisher -> assertThat(publisher.getName()).isEmpty());
        assertThat(work.getTotalShare()).isEmpty();
    }

    @Test
    void leavesOutAPublisherThatComesAgainBelowItself() {
        MlcPublisher owner = work("work-in-circles.json").getPublishers().get(0);

        assertThat(owner.getAdministrators().get(0).getAdministrators()).isEmpty();
    }

    @Test
    void readsLabelsAsTextOrList() {
        List<RecordingRow> rows = new ArrayList<>();
        for (JsonNode row : Recorded.json("recordings.json")) {
            rows.add(Recorded.JSON.convertValue(row, RecordingRow.class));
        }
        MlcSection section =
                Section.of(
                        new MlcAnswer(
                                MatchMethod.ISRC,
                                BigDecimal.ONE.setScale(2),
                                rows,
                                List.of(),
                                false));

        assertThat(section.getRecordings())
                .extracting(row -> row.getLabels().orElse(""))
                .containsExactly("DEMO RECORDS", "DEMO RECORDS, DEMO RECORDS EUROPE");
        assertThat(section.getRecordings())
                .allSatisfy(
                        row -> {
                            assertThat(row.getIsrc()).contains("QZDEM2600001");
                            assertThat(row.getSongCode()).contains("AB12CD");
                        });
    }

    private static MlcWork work(String name) {
        MlcAnswer answer =
                new MlcAnswer(
                        MatchMethod.ISRC,
                        BigDecimal.ONE.setScale(2),
                        List.of(),
                        List.of(Recorded.work(name)),
                        false);
        return Section.of(answer).getWorks().get(0);
    }
}
