package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.ApiExceptionBuilder;
import java.io.EOFException;
import java.net.ConnectException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnansweredTest {

    @ParameterizedTest
    @CsvSource({"500, true", "503, true", "429, true", "404, false", "400, false"})
    void waitsForARegistryInTroubleButTakesItsWordForWhatItDoesNotKnow(int status, boolean waits) {
        ApiException answer = new ApiExceptionBuilder().withResponseStatusCode(status).build();

        assertThat(Unanswered.isBehind(new IllegalStateException(new ExecutionException(answer))))
                .isEqualTo(waits);
    }

    @Test
    void waitsForARegistryThatCannotBeReached() {
        assertThat(Unanswered.isBehind(new IllegalStateException(new ConnectException()))).isTrue();
    }

    /** A record cut short would hold its partition up for ever. */
    @Test
    void doesNotTakeBytesThatEndTooEarlyForAnOutage() {
        assertThat(Unanswered.isBehind(new SerializationException(new EOFException()))).isFalse();
    }
}
