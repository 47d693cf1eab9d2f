package live.pubco.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void theReasonIsOneLineAmongStackAndLog() {
        PlaywrightException thrown =
                new PlaywrightException(
                        "Error {\n  message='Target crashed \nBrowser logs:\n<launching> chrome\n"
                                + "  name='Error\n  stack='Error: Target crashed\n}");

        assertEquals("Target crashed", Wrapped.reason(thrown));
    }

    @Test
    void whatIsNotWrappedIsTheReason() {
        assertEquals(
                "driver not found", Wrapped.reason(new PlaywrightException("driver not found")));
    }
}
