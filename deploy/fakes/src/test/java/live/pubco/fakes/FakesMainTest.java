package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FakesMainTest {
    @Test
    void aTakenPortIsOneLineAndAnExitCode() {
        try (Fakes fakes = Fakes.start(Guest.OPTIONS)) {
            StringWriter said = new StringWriter();
            int exit = run(said, "--port", String.valueOf(fakes.port()));
            assertEquals(1, exit);
            assertEquals(1, said.toString().lines().count());
            assertTrue(said.toString().contains("port " + fakes.port()));
        }
    }

    @Test
    void anAddressThatThisMachineHasNotIsRefused() {
        StringWriter said = new StringWriter();
        assertEquals(1, run(said, "--host", "203.0.113.1", "--port", "0"));
        assertEquals(1, said.toString().lines().count());
    }

    @Test
    void wrongOptionsAreRefusedWithTheirName() {
        StringWriter said = new StringWriter();
        assertEquals(2, run(said, "--profile", "warp"));
        assertTrue(said.toString().contains("real, fast or turbo"));
        assertEquals(2, run(new StringWriter(), "--trakcs", "10"));
        assertEquals(2, run(new StringWriter(), "--tracks", "0"));
    }

    @Test
    void optionsCheckThemselves() {
        FakesOptions options = FakesOptions.defaults();
        assertThrows(IllegalArgumentException.class, () -> options.withPort(70_000));
        assertThrows(IllegalArgumentException.class, () -> options.withPlaylists(101));
        assertThrows(IllegalArgumentException.class, () -> options.withSpotify("x", "new"));
    }

    private static int run(StringWriter said, String... arguments) {
        PrintWriter out = new PrintWriter(said);
        return new CommandLine(new FakesMain()).setErr(out).setOut(out).execute(arguments);
    }
}
