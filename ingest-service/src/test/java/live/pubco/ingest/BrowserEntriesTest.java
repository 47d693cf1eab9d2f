package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.WebApplicationException;
import live.pubco.phase.upstream.Failure;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EntryKind;
import live.pubco.schemas.ListingSource;
import org.junit.jupiter.api.Test;

class BrowserEntriesTest {
    private final Listing listing =
            BrowserEntries.listing(Recorded.json("browser-playlist.json", BrowserWire.Page.class));

    @Test
    void readsTracksAtTheirPlaces() {
        assertThat(listing.source()).isEqualTo(ListingSource.BROWSER);
        assertThat(listing.complete()).isTrue();
        assertThat(listing.name()).isEqualTo("Editorial Demo");
        Listed first = listing.entries().get(0);
        assertThat(first.trackId()).isEqualTo("1InventedTrackId00000A");
        assertThat(first.artists())
                .containsExactly(new Artist("3InventedArtistId00000", "Artist A"));
        assertThat(first.durationMs()).isEqualTo(201000);
        assertThat(first.addedAt()).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    void keepsThePlacesOfWhatIsNoTrack() {
        assertThat(listing.entries())
                .extracting(Listed::kind)
                .containsExactly(
                        EntryKind.TRACK, EntryKind.MISSING, EntryKind.TRACK, EntryKind.MISSING);
        assertThat(listing.entries()).extracting(Listed::position).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aRowMayLackWhatOnlyTheAnswerTells() {
        Listed second = listing.entries().get(2);
        assertThat(second.durationMs()).isNull();
        assertThat(second.addedAt()).isNull();
        assertThat(second.artists()).isEmpty();
    }

    @Test
    void aPageThatIsNotRecognisedIsNotAskedForAgain() {
        assertThat(new BrowserFailures().classify(new WebApplicationException(502)))
                .isInstanceOf(Failure.Refused.class);
        assertThat(new BrowserFailures().classify(new WebApplicationException(503)))
                .isInstanceOf(Failure.Unavailable.class);
    }
}
