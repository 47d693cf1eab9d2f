package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final Hand hand = new Hand();
    private Fakes fakes;
    private Guest guest;

    /** A clock that moves when told. */
    private static final class Hand extends Clock {
        private volatile Instant now = Instant.parse("2026-11-02T12:00:00Z");

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() {
        fakes = Fakes.start(Guest.OPTIONS.withProfile("real"), hand);
        guest = new Guest(fakes);
    }

    @AfterEach
    void stop() {
        fakes.close();
    }

    @Test
    void spotifyClosesForSomeSecondsAfterThirtyFullOnes() {
        String[] token = guest.spotify();
        String path = "/spotify/v1/tracks/" + fakes.sampleTrackIds().get(0);
        List<Guest.Answer> answers = guest.getAtOnce(330, path, token);
        assertEquals(315, answers.stream().filter(a -> a.status() == 200).count());
        Guest.Answer refused =
                answers.stream().filter(a -> a.status() == 429).findFirst().orElseThrow();
        assertNotNull(refused.header("Retry-After"));
        assertTrue(refused.body().contains("API rate limit exceeded"));
        hand.forward(Duration.ofSeconds(31));
        assertEquals(200, guest.get(path, token).status());
        assertEquals(15, violations("spotify"));
    }

    @Test
    void mlcRefusesWithAndWithoutRetryAfter() {
        String[] token = guest.mlc();
        hand.forward(Duration.ofSeconds(2));
        List<Guest.Answer> answers = guest.getAtOnce(30, "/mlc/work/id/AAAAAA", token);
        List<Guest.Answer> refused = answers.stream().filter(a -> a.status() == 429).toList();
        assertEquals(25, refused.size());
        assertTrue(refused.stream().anyMatch(a -> a.header("Retry-After") == null));
        assertTrue(refused.stream().anyMatch(a -> a.header("Retry-After") != null));
    }

    @Test
    void musicbrainzRefusesEverythingUntilTheRateFalls() {
        String path = "/musicbrainz/ws/2/isrc/QZZZZ9999999";
        guest.getAtOnce(40, path, Guest.musicbrainz());
        assertEquals(17, violations("musicbrainz"));
        hand.forward(Duration.ofSeconds(10));
        Guest.Answer still = guest.get(path, Guest.musicbrainz());
        assertEquals(503, still.status());
        assertEquals("1", still.header("Retry-After"));
        assertTrue(still.body().contains("exceeding the allowable rate limit"));
        hand.forward(Duration.ofSeconds(13));
        guest.get(path, Guest.musicbrainz());
        assertEquals(18, violations("musicbrainz"));
    }

    @Test
    void musicbrainzShedsAQuarterEvenAtALegalRate() {
        int shed = 0;
        for (int round = 0; round < 4; round++) {
            hand.forward(Duration.ofSeconds(30));
            shed +=
                    guest
                            .getAtOnce(
                                    20, "/musicbrainz/ws/2/isrc/QZZZZ9999999", Guest.musicbrainz())
                            .stream()
                            .filter(a -> a.status() == 503)
                            .mapToInt(a -> 1)
                            .sum();
        }
        assertTrue(shed > 5 && shed < 40, String.valueOf(shed));
        assertEquals(0, violations("musicbrainz"));
    }

    @Test
    void chartmetricsWindowStaysFullWhileOneInsists() {
        String[] token = guest.chartmetric();
        String path = "/chartmetric/api/track/90000000";
        for (int i = 0; i < 4; i++) {
            hand.forward(Duration.ofMillis(600));
            assertEquals(429, guest.get(path, token).status());
        }
        hand.forward(Duration.ofMillis(1000));
        Guest.Answer answer = guest.get(path, token);
        assertEquals(200, answer.status());
        assertEquals("1", answer.header("X-RateLimit-Limit"));
        assertEquals("0", answer.header("X-RateLimit-Remaining"));
        assertEquals(4, violations("chartmetric"));
    }

    @Test
    void trackPagesAreLimitedToo() {
        String path = "/open/track/" + fakes.sampleTrackIds().get(0);
        List<Guest.Answer> answers = guest.getAtOnce(8, path);
        assertEquals(5, answers.stream().filter(a -> a.status() == 200).count());
        assertEquals(3, answers.stream().filter(a -> "2".equals(a.header("Retry-After"))).count());
    }

    @Test
    void tokensDieWithTime() {
        String[] token = guest.spotify();
        hand.forward(Duration.ofMinutes(61));
        assertEquals(401, guest.get("/spotify/v1/search?q=a&type=track", token).status());
    }

    private int violations(String upstream) {
        JsonObject upstreams = fakes.ledger().json().getJsonObject("upstreams");
        return upstreams.getJsonObject(upstream).getInteger("limitViolations");
    }
}
