package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir private Path folder;

    @Test
    void takesTwoPagesPerCoreAsFarAsMemoryBears() {
        assertThat(MachineSize.of(2, 24_000)).containsEntry("pubco.credits.pages", "4");
        assertThat(MachineSize.of(8, 1_500)).containsEntry("pubco.credits.pages", "4");
        assertThat(MachineSize.of(1, 500)).containsEntry("pubco.credits.pages", "1");
    }

    @Test
    void spreadsPagesEvenlyOverLanes() {
        PoolSize size = new PoolSize(2, 5, 8, 0, true);

        assertThat(List.of(size.pagesOf(0), size.pagesOf(1))).containsExactly(3, 2);
    }

    @Test
    void refusesFewerPagesThanLanes() {
        PoolSize size = new PoolSize(2, 5, 8, 0, true);

        assertThatThrownBy(() -> size.with(4, 3))
                .hasMessage("pubco.credits.pages must lie in lanes..64");
    }

    @Test
    void onlyTheSitesHostCanBeResolved() {
        PoolSettings settings = PoolFixture.settings(URI.create("http://127.0.0.1:9400/open"));

        assertThat(settings.resolverRules())
                .isEqualTo("MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE nowhere.invalid");
    }

    @Test
    void prefersTheHeadlessShell() throws IOException {
        executable("chromium");
        Path shell = executable("chromium-headless-shell");

        assertThat(BrowserFinder.onPath(Map.of("PATH", "/nowhere:" + folder))).contains(shell);
    }

    @Test
    void findsPlaywrightsOwnDownload() throws IOException {
        Path chrome = executable("chromium_headless_shell-1/chrome-linux/headless_shell");
        Map<String, String> environment = Map.of("PLAYWRIGHT_BROWSERS_PATH", folder.toString());

        assertThat(BrowserFinder.downloaded(environment, Path.of("/nowhere"))).contains(chrome);
    }

    @Test
    void saysWhatToDoWithoutABrowser() {
        assertThatThrownBy(() -> BrowserFinder.find(Optional.of(folder.resolve("none"))))
                .isInstanceOf(NoBrowserException.class)
                .hasMessage("no browser: " + folder.resolve("none") + " is not an executable");
    }

    @Test
    void refusesReaderSettingsThatAreNoJson() {
        assertThatThrownBy(() -> ReaderScript.load(Duration.ofSeconds(1), List.of(), "{"))
                .hasMessage("pubco.credits.reader is no JSON object");
    }

    private Path executable(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
