package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed service leaves. */
class OrphansTest {

    @TempDir private Path folder;

    @Test
    void killsWhatWorksInTheFolderOnly() throws IOException {
        Process inside = sleeper(folder);
        Process outside = sleeper(Path.of(folder + "-other"));
        try {
            Orphans.killAll(folder);

            await().until(() -> !inside.isAlive());
            assertThat(outside.isAlive()).isTrue();
        } finally {
            outside.destroyForcibly();
        }
    }

    @Test
    void sparesWhatIsStillOurs() throws IOException {
        Process ours = sleeper(folder);
        try {
            Orphans.killLost(folder);

            assertThat(ours.isAlive()).isTrue();
        } finally {
            ours.destroyForcibly();
        }
    }

    @Test
    void theNextStartSweepsTheFolderOfAProcessThatIsGone()
            throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path parent = TempFolder.BROWSERS.ofThisProcess().getParent();
        Path left = Files.createDirectories(parent.resolve(Long.toString(gone.pid())));
        Files.writeString(left.resolve("profile"), "left");
        Process browser = sleeper(left);

        TempFolder.BROWSERS.sweep();

        await().until(() -> !browser.isAlive());
        assertThat(left).doesNotExist();
    }

    /** Names the folder among its arguments, as a browser names its profile. */
    private static Process sleeper(Path folder) throws IOException {
        return new ProcessBuilder(
                        "sh", "-c", "sleep 60; :", "sh", "--user-data-dir=" + folder + "/p")
                .start();
    }
}
