package live.pubco.credits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the track pages are and how they may be read. */
@ConfigMapping(prefix = "pubco.credits")
interface CreditsSettings {

    /** Reading a web site's pages is the owner's decision; nothing is opened until it is made. */
    @WithDefault("false")
    boolean enabled();

    /** The track page is {@code <site-url>/track/<id>}. */
    @WithDefault("https://open.spotify.com")
    URI siteUrl();

    /** Hosts a page may reach besides the site's own; a leading {@code *.} takes all below. */
    @WithDefault("open.spotifycdn.com,*.spotify.com")
    List<String> allowedHosts();

    /** Addresses a page need not load: pictures, fonts, media and counting. */
    @WithDefault(
            "*.png,*.jpg,*.jpeg,*.gif,*.webp,*.avif,*.svg,*.ico,*.woff,*.woff2,*.ttf,*.otf,*.mp3,*.mp4,*.m4a,"
                    + "*.ogg,*.webm,*/image/*,*gabo-receiver*,*analytics*,*doubleclick*,*sentry*,*/beacon*")
    List<String> blockedUrls();

    /** The browser's executable; searched for when absent. */
    Optional<Path> browser();

    /** Whether Chromium's sandbox is on; by default unless the service runs as root. */
    Optional<Boolean> sandbox();

    /** Cookies and local storage of a session, as Playwright saves them. */
    Optional<Path> storageState();

    /** Threads with a browser of their own. */
    @WithDefault("1")
    int lanes();

    /** Pages open at once over all lanes; by default from cores and memory. */
    int pages();

    /** Up to which their number grows where machine and site bear it; by default from memory. */
    int maxPages();

    /** Whether the number of pages follows what machine and site bear. */
    @WithDefault("true")
    boolean adaptive();

    /** Of all browsers together, above which pages are given up; by default from the machine. */
    long memoryMegabytes();

    /** When contexts and browsers are replaced. */
    Recycle recycle();

    /** From asking for a page to its first answer. */
    @WithDefault("8s")
    Duration navigationTimeout();

    /** From asking for a page to having its credits. */
    @WithDefault("12s")
    Duration visitTimeout();

    /** How long nothing is opened after a login wall or a challenge. */
    @WithDefault("5m")
    Duration blockedPause();

    /** Visits begin up to so much later than they may, at random. */
    @WithDefault("250ms")
    Duration jitter();

    /** Whether a page goes on to the next track by itself, as if a link had been followed. */
    @WithDefault("false")
    boolean softNavigation();

    /** Tracks after which a page that goes on by itself is loaded anew. */
    @WithDefault("25")
    int reloadEvery();

    /** Where unreadable pages are kept for diagnosis. */
    @WithDefault("${java.io.tmpdir}/pubco-credits/diagnoses")
    Path diagnoses();

    /** Settings of the in-page reader that replace its defaults, as a JSON object. */
    Optional<String> reader();

    /** When what grows with use is replaced. */
    interface Recycle {

        /** Visits of a page after which its context is replaced, give or take a tenth. */
        @WithDefault("50")
        int visitsPerPage();

        /** Age at which a context is replaced. */
        @WithDefault("10m")
        Duration contextAge();

        /** Memory of one renderer at which its context is replaced. */
        @WithDefault("350")
        long rendererMegabytes();

        /** Visits after which a browser is replaced, give or take a tenth. */
        @WithDefault("2000")
        int visitsPerBrowser();

        /** Age at which a browser is replaced. */
        @WithDefault("6h")
        Duration browserAge();
    }
}
