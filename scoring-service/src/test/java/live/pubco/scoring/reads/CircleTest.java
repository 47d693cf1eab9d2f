package live.pubco.scoring.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import live.pubco.schemas.PublishingStatus;
import org.junit.jupiter.api.Test;

class CircleTest {

    private static final Circle.Writer ADA = writer("ada");
    private static final Circle.Writer BEN = writer("ben");
    private static final Circle.Writer CLEO = writer("cleo");

    @Test
    void drawsTwoOfTheTracksOwnWritersOnce() {
        Circle circle =
                Circle.of(
                        List.of(
                                new Circle.Tie(ADA, BEN, 3),
                                new Circle.Tie(BEN, ADA, 3),
                                new Circle.Tie(BEN, CLEO, 1)));

        assertThat(circle.nodes())
                .extracting(Circle.Node::key, Circle.Node::own)
                .containsExactly(tuple("ada", true), tuple("ben", true), tuple("cleo", false));
        assertThat(circle.lines())
                .extracting(line -> line.from().key(), line -> line.to().key(), Circle.Line::songs)
                .containsExactly(tuple("ada", "ben", 3), tuple("ben", "cleo", 1));
    }

    @Test
    void leavesOutWhomThereIsNoRoomFor() {
        List<Circle.Tie> ties =
                IntStream.range(0, 40)
                        .mapToObj(i -> new Circle.Tie(ADA, writer("other-" + i), 1))
                        .toList();
        Circle circle = Circle.of(ties);

        assertThat(circle.nodes()).hasSizeLessThan(20).extracting(Circle.Node::key).contains("ada");
        assertThat(circle.lines()).hasSize(circle.nodes().size() - 1);
        assertThat(circle.nodes())
                .allSatisfy(
                        node -> {
                            assertThat(node.x()).isBetween(0L, (long) Circle.WIDTH);
                            assertThat(node.y()).isBetween(0L, (long) Circle.HEIGHT);
                        });
    }

    @Test
    void isEmptyForSomebodyWhoWritesAlone() {
        assertThat(Circle.of(List.of()).lines()).isEmpty();
    }

    private static Circle.Writer writer(String key) {
        return new Circle.Writer(key, key, PublishingStatus.UNPUBLISHED);
    }
}
