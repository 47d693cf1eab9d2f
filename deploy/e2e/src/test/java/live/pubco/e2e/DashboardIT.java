package live.pubco.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.options.KeyboardModifier.SHIFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ClickOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import live.pubco.local.FakesOptions;
import live.pubco.local.StackOptions;
import live.pubco.local.Workspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The dashboard in a real browser, over the running chain. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DashboardIT {

    private static final int TRACKS = 12;
    private static final double PATIENCE_MS = Duration.ofMinutes(8).toMillis();

    @TempDir static Path folder;
    private static Chain chain;
    private static Reader reader;

    @BeforeAll
    static void start() {
        Workspace workspace = Workspace.find();
        chain =
                Chain.start(
                        StackOptions.isolated(workspace, folder)
                                .with(new FakesOptions(TRACKS, 1, "turbo")));
        reader = new Reader(workspace, chain.dashboard());
    }

    @AfterAll
    static void stop() {
        if (reader != null) {
            reader.close();
        }
        if (chain != null) {
            chain.close();
        }
    }

    @Test
    @Order(1)
    void aLinkIsPastedAndItsTracksAppearByThemselves() {
        JsonNode playlist = chain.playlists("sample").get(0);
        String id = playlist.path("id").asText();
        Page tracks = reader.open("/?playlist=" + id);
        assertThat(tracks.locator("#rows tr")).hasCount(0);

        Page playlists = reader.open("/playlists");
        playlists.fill("#links", "https://open.spotify.com/playlist/" + id);
        assertThat(playlists.locator("#preview")).hasText("1 valid");
        playlists.click("#add button");

        assertThat(playlists.locator("#added li")).containsText(playlist.path("name").asText());
        int expected = chain.trackIds(id).size();
        assertThat(tracks.locator("#rows tr"))
                .hasCount(expected, new HasCountOptions().setTimeout(PATIENCE_MS));
        assertThat(playlists.locator(".strip")).containsText("Score " + expected + "/" + expected);
    }

    @Test
    @Order(2)
    void whatIsSelectedIsTaggedShowsItAndStaysSelected() {
        Page page = reader.open("/");
        selectTwo(page);
        assertThat(page.locator("#selected")).hasText("2");

        page.selectOption("#selection [name=kind]", "TAG");
        page.fill("#selection [name=target]", "call first");
        page.fill("#selection [name=by]", "a scout");
        page.click("#selection button:not(.plain)");

        assertThat(page.locator("#rows a.tag")).hasText(new String[] {"call first", "call first"});
        assertThat(page.locator("#rows .select input:checked")).hasCount(2);
        page.locator("#rows a.tag").first().click();
        assertThat(page.locator("#rows tr")).hasCount(2);
    }

    @Test
    @Order(3)
    void aTagThatIsTakenOffIsGoneWithoutAReload() {
        Page page = reader.open("/?tag=call first");
        page.locator("#rows a[data-open]").first().click();
        assertThat(page.locator("#head .tag")).containsText("call first");

        page.getByLabel("Take off tag call first").click();

        assertThat(page.locator("#head .tag")).hasCount(0);
    }

    @Test
    @Order(4)
    void rowsAreWalkedAndOpenedWithoutAMouse() {
        Page page = reader.open("/?sort=title");
        String second = page.locator("#rows a[data-open]").nth(1).textContent();

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).containsText(second);
        page.keyboard().press("g");
        page.keyboard().press("w");
        assertThat(page).hasURL(Pattern.compile(".*/writers\\?.*"));
    }

    @Test
    @Order(5)
    void aColumnThatIsHiddenStaysHidden() {
        Page page = reader.open("/");
        Locator labels = page.locator("#rows [data-col=Label]");
        Locator codes = page.locator("#rows [data-col=ISRC]");
        assertThat(labels.first()).isVisible();
        assertThat(codes.first()).isHidden();

        Locator columns = page.locator("#columns");
        page.click("summary >> text=Columns");
        columns.getByLabel("Label").uncheck();
        columns.getByLabel("ISRC").check();

        assertThat(labels.first()).isHidden();
        assertThat(codes.first()).isVisible();
        page.reload();
        assertThat(codes.first()).isVisible();
        assertThat(labels.first()).isHidden();
    }

    @Test
    @Order(6)
    void aSecondColumnIsChosenWithShift() {
        Page page = reader.open("/");

        page.click("th >> text=Label");
        page.click("th >> text=Age", new ClickOptions().setModifiers(List.of(SHIFT)));

        assertThat(page).hasURL(Pattern.compile(".*sort=label%2C-release"));
        assertThat(page.locator("th .sorted"))
                .hasText(new String[] {"Label ascending", "Age descending2"});
    }

    @Test
    @Order(7)
    void selectedPlaylistsAreTaggedTogetherAndUntaggedOneByOne() {
        Page page = reader.open("/playlists");
        page.locator("#rows .select input").first().check();

        page.fill("#selection [name=tag]", "night");
        page.keyboard().press("Enter");

        Locator tag = page.locator("#rows a.tag");
        assertThat(tag).hasText("night");
        page.getByLabel(Pattern.compile("More for .*")).first().click();
        page.getByText("take off tag night").click();
        assertThat(tag).hasCount(0);
    }

    @Test
    @Order(8)
    void selectedWritersGetAStageTogether() {
        Page page = reader.open("/writers");
        selectTwo(page);

        page.selectOption("#selection [name=value]", "WATCH");
        page.fill("#selection [name=by]", "a scout");
        page.click("#selection button:not(.plain)");

        assertThat(page.locator("#rows [data-col=Stage] .tier"))
                .hasText(new String[] {"Watch", "Watch"});
    }

    @ParameterizedTest
    @Order(9)
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsReadableByEverybody(ColorScheme scheme) {
        List<String> barriers = new ArrayList<>();
        for (String path : everyPage()) {
            Page page = reader.open(path, scheme);
            Reader.barriers(page).forEach(each -> barriers.add(path + " " + each));
            page.context().close();
        }

        assertThat(barriers).isEmpty();
    }

    @Test
    @Order(10)
    void nothingFailedOnAnyOfThem() {
        assertThat(reader.failures()).isEmpty();
    }

    private static void selectTwo(Page page) {
        Locator boxes = page.locator("#rows .select input");
        boxes.nth(0).check();
        boxes.nth(1).check();
    }

    private static List<String> everyPage() {
        JsonNode track = chain.scored(chain.playlists("sample").get(0).path("id").asText()).get(0);
        String at = "/tracks/" + track.path("trackId").asText();
        return List.of(
                "/",
                "/playlists",
                "/writers",
                "/new",
                "/activity",
                "/settings",
                at,
                at + "?tab=credits",
                at + "?tab=publishing",
                at + "?tab=analytics",
                at + "?tab=social",
                at + "?tab=history",
                "/writers/" + track.path("writers").path(0).path("key").asText());
    }
}
