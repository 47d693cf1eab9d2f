package live.pubco.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void medianIsTheMiddleOneOrBetweenTheTwoMiddleOnes() {
        assertThat(Sample.of(9, 1, 5).median()).isEqualTo(5);
        assertThat(Sample.of(9, 1, 5, 6).median()).isEqualTo(5.5);
    }

    @Test
    void percentilesAreMeasuredValues() {
        Sample hundred = Sample.of(DoubleStream.iterate(1, i -> i + 1).limit(100).toArray());

        assertThat(hundred.percentile(0.5)).isEqualTo(50);
        assertThat(hundred.percentile(0.99)).isEqualTo(99);
        assertThat(hundred.percentile(1)).isEqualTo(100);
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThatThrownBy(() -> Sample.of()).isInstanceOf(IllegalArgumentException.class);
    }
}
