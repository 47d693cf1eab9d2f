package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.Playlist;
import live.pubco.schemas.PlaylistStatus;
import org.junit.jupiter.api.Test;

class CronDatesTest {
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void findsTheNextDate() {
        assertThat(CronDates.next("30 6 * * 1", WEDNESDAY))
                .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
    }

    @Test
    void acceptsWhatComesAtMostOnceAnHour() {
        assertThat(CronDates.refusal("0 * * * *", HOUR)).isEmpty();
        assertThat(CronDates.refusal("0,30 6 * * *", HOUR))
                .hasValue("at most once an hour is accepted");
    }

    @Test
    void refusesWhatIsNoCronExpression() {
        assertThat(CronDates.refusal("weekly", HOUR))
                .hasValue("not a cron expression of five fields");
        assertThat(CronDates.refusal("0 6 * * 1 2026", HOUR)).isPresent();
    }

    @Test
    void refusesADateThatNeverComes() {
        assertThat(CronDates.refusal("0 6 31 2 *", HOUR)).isPresent();
    }

    @Test
    void anIntervalAndACronExpressionExcludeEachOther() {
        PlaylistChange both = new PlaylistChange(null, Duration.ofDays(3), "0 6 * * 1", null, null);
        assertThat(both.refusal()).map(PlaylistChange.Refusal::field).hasValue("cron");
    }

    @Test
    void aCronExpressionTakesThePlaceOfAnInterval() {
        Playlist weekly = playlist().setEvery("P3D").setNextRefreshAt(WEDNESDAY).build();
        PlaylistChange change = new PlaylistChange(List.of("a"), null, "30 6 * * 1", false, null);
        Playlist changed = Registration.changed(weekly, change, WEDNESDAY.plus(HOUR));

        assertThat(changed.getEvery()).isEmpty();
        assertThat(changed.getCron()).hasValue("30 6 * * 1");
        assertThat(changed.getStatistics()).isFalse();
        assertThat(changed.getNextRefreshAt()).hasValue(WEDNESDAY.plus(HOUR));
        assertThat(Registration.next(changed, WEDNESDAY, Duration.ofDays(7)))
                .isEqualTo(Instant.parse("2026-03-09T06:30:00Z"));
    }

    @Test
    void anIntervalTakesThePlaceOfACronExpression() {
        Playlist cron = playlist().setCron("30 6 * * 1").build();
        PlaylistChange change = new PlaylistChange(null, Duration.ofDays(3), null, null, null);
        Playlist changed = Registration.changed(cron, change, WEDNESDAY);

        assertThat(changed.getCron()).isEqualTo(Optional.empty());
        assertThat(changed.getEvery()).hasValue("PT72H");
    }

    private static Playlist.Builder playlist() {
        return Playlist.newBuilder()
                .setPlaylistId("7aInventedPlaylist0001")
                .setStatus(PlaylistStatus.WATCHED)
                .setAddedAt(WEDNESDAY);
    }
}
