package live.pubco.credits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

/** Playlists read off their pages, in a real browser. */
class ListingTest extends OnTestSite {

    @Test
    void takesAllPartsOfThePagesOwnAnswer() throws JsonProcessingException {
        Listing listing = listing("listed");

        assertThat(listing.name()).isEqualTo("Demo Mix");
        assertThat(listing.complete()).isTrue();
        assertThat(listing.total()).isEqualTo(5);
        assertThat(listing.tracks()).extracting(ListedTrack::position).containsExactly(0, 3);
        assertThat(listing.tracks().get(0))
                .extracting(ListedTrack::id, ListedTrack::durationMs, ListedTrack::addedAt)
                .containsExactly("1DemoTrack0000000000AA", 201_000L, "2026-02-27T08:00:00Z");
    }

    @Test
    void collectsTheRowsOfAPageThatKeepsOnlySome() throws JsonProcessingException {
        Listing listing = listing("rows");

        assertThat(listing.complete()).isTrue();
        assertThat(listing.tracks())
                .extracting(ListedTrack::title)
                .containsExactly(
                        "Song 0", "Song 1", "Song 2", "Song 3", "Song 5", "Song 6", "Song 7",
                        "Song 8");
    }

    @Test
    void anUnknownPlaylistIsNotFound() {
        assertThat(visit("nobodyknows")).isEqualTo(new Outcome.NotFound());
    }

    private static Outcome visit(String playlist) {
        return pool.visitPlaylist(playlist).await().atMost(PoolFixture.PATIENCE);
    }

    private static Listing listing(String playlist) throws JsonProcessingException {
        Outcome outcome = visit(playlist);
        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        return new ListingParser().parse(((Outcome.Read) outcome).report());
    }
}
