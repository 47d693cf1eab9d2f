package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.SystemTimer;
import live.pubco.phase.upstream.Upstream;
import live.pubco.phase.upstream.UpstreamListener;
import live.pubco.phase.upstream.UpstreamSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each outcome of a visit means for the track. */
class TrackPagesTest {

    private static final String ID = "1DemoTrack0000000000AA";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SystemTimer timer = new SystemTimer(Clock.systemUTC());
    private final Upstream upstream =
            new Upstream(
                    new UpstreamSettings(
                            0,
                            1,
                            Duration.ofSeconds(5),
                            Duration.ofMillis(50),
                            Duration.ofMillis(10),
                            Duration.ofMillis(20),
                            100,
                            Duration.ofMillis(10)),
                    new CreditsFailures(),
                    timer,
                    new Random(1),
                    UpstreamListener.NONE);

    @TempDir private Path folder;

    @AfterEach
    void stop() {
        timer.close();
    }

    @Test
    void creditsAreFound() {
        assertThat(ask(read("answer", "queryTrackCreditsGroupedModal", "/answers/grouped-0.json")))
                .isInstanceOf(Answer.Found.class);
    }

    @Test
    void noCreditsAreNotFound() {
        assertThat(ask(read("dialog", "", null)))
                .isEqualTo(Answer.notFound("the track page shows no credits"));
    }

    @Test
    void anUnknownTrackIsNotFound() {
        assertThat(ask(new Outcome.NotFound()))
                .isEqualTo(Answer.notFound("the site does not know the track"));
    }

    @Test
    void aLayoutNotRecognisedIsRefusedAndKept() throws IOException {
        Answer<CreditsSheet> answer =
                ask(new Outcome.LayoutNotRecognised("no track header", "<body>odd</body>"));

        Path kept = folder.resolve(ID + ".html");
        assertThat(answer)
                .isEqualTo(
                        Answer.refused("layout not recognised: no track header, kept in " + kept));
        assertThat(Files.readString(kept)).isEqualTo("<body>odd</body>");
    }

    @Test
    void anUnreadableAnswerIsRefusedAndKept() {
        Answer<CreditsSheet> answer =
                ask(read("answer", "queryTrackCreditsModal", "/site/page.html"));

        assertThat(answer).isInstanceOf(Answer.Refused.class);
        assertThat(folder.resolve(ID + ".json")).exists();
    }

    @Test
    void noAnswerIsRepeatedAndThenUnavailable() {
        assertThat(ask(new Outcome.TimedOut("not read within PT12S")))
                .isEqualTo(Answer.unavailable("not read within PT12S"));
    }

    @Test
    void aBlockClosesTheGateForAll() {
        Answer<CreditsSheet> answer =
                ask(new Outcome.Blocked("a login wall", Optional.of(Duration.ofMinutes(5))));

        assertThat(answer).isEqualTo(Answer.unavailable("a login wall"));
        assertThat(upstream.closedBecause()).contains("a login wall");
    }

    @Test
    void switchedOffIsUnavailable() {
        TrackPages off = pages(settings(false), new Outcome.NotFound());

        assertThat(off.unavailable()).contains("switched off (pubco.credits.enabled)");
    }

    private CreditsSettings settings(boolean enabled) {
        return TestSettings.of(
                Map.of(
                        "pubco.credits.enabled", Boolean.toString(enabled),
                        "pubco.credits.jitter", "5ms",
                        "pubco.credits.diagnoses", folder.toString()));
    }

    private Answer<CreditsSheet> ask(Outcome outcome) {
        return pages(settings(true), outcome).credits(ID).await().atMost(PATIENCE);
    }

    private TrackPages pages(CreditsSettings settings, Outcome outcome) {
        return new TrackPages(
                settings, new FixedVisits(outcome), upstream, new Diagnoses(settings));
    }

    private static Outcome read(String kind, String operation, String resource) {
        List<String> answers = resource == null ? List.of() : List.of(TestSite.text(resource));
        return new Outcome.Read(
                new Report(
                        "1", ID, kind, 0, null, false, false, null, null, operation, answers, false,
                        0, null, null, null, null));
    }
}
