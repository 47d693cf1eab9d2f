package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import live.pubco.credits.Job.Priority;
import org.junit.jupiter.api.Test;

/** Whose visit is next. */
class JobQueueTest {

    private final JobQueue queue = new JobQueue();

    @Test
    void playlistsGoBeforeTracksAndTracksInOrderOfArrival() {
        Job first = add(Priority.TRACK, "first");
        Job second = add(Priority.TRACK, "second");
        Job playlist = add(Priority.PLAYLIST, "playlist");

        assertThat(queue.next()).contains(playlist);
        assertThat(queue.next()).contains(first);
        assertThat(queue.next()).contains(second);
        assertThat(queue.next()).isEmpty();
    }

    @Test
    void aRepeatedVisitKeepsItsPlace() {
        Job first = add(Priority.TRACK, "first");
        add(Priority.TRACK, "second");
        queue.next();

        queue.add(first);

        assertThat(queue.next()).contains(first);
    }

    @Test
    void whatNobodyWaitsForIsNotVisited() {
        add(Priority.TRACK, "cancelled").outcome().cancel(false);

        assertThat(queue.next()).isEmpty();
    }

    @Test
    void aPageMayTakeTheVisitToItsOwnTrack() {
        add(Priority.TRACK, "first");
        Job second = add(Priority.TRACK, "second");

        assertThat(queue.next("second")).contains(second);
        assertThat(queue.next("unknown")).isEmpty();
    }

    @Test
    void whatWaitsWhenTheSiteRefusesIsHeldAndWhatComesLaterIsNot() {
        add(Priority.TRACK, "waiting");
        queue.hold(Duration.ofMinutes(5));
        assertThat(queue.isEmpty()).isTrue();

        Job later = add(Priority.TRACK, "later");

        assertThat(queue.next()).contains(later);
        assertThat(queue.next()).isEmpty();
        assertThat(queue.size()).isEqualTo(1);
    }

    private Job add(Priority priority, String subject) {
        Job job = new Job(priority, "/" + subject, subject);
        queue.add(job);
        return job;
    }
}
