package live.pubco.fakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private final Catalogue catalogue = Catalogue.invent(1, 100, 3, TODAY);

    @Test
    void theSameSeedInventsTheSameWorld() {
        assertEquals(everything(catalogue), everything(Catalogue.invent(1, 100, 3, TODAY)));
    }

    @Test
    void anotherSeedInventsAnotherWorld() {
        Catalogue other = Catalogue.invent(2, 100, 3, TODAY);
        assertNotEquals(everything(catalogue), everything(other));
        assertNotEquals(catalogue.playlists().get(0).id(), other.playlists().get(0).id());
    }

    @Test
    void aTrackIsTheSameInEverySize() {
        Catalogue larger = Catalogue.invent(1, 500, 3, TODAY);
        assertEquals(catalogue.tracks().get(99).id(), larger.tracks().get(99).id());
        assertEquals(catalogue.tracks().get(99).isrc(), larger.tracks().get(99).isrc());
    }

    @Test
    void theSamplePlaylistsTogetherHoldExactlyTheTracksAskedFor() {
        for (int size : List.of(1, 20, 100, 1500)) {
            Catalogue sized = Catalogue.invent(7, size, Math.min(3, size), TODAY);
            Set<Track> held = new HashSet<>();
            sized.playlists().stream()
                    .filter(p -> p.kind() == Playlist.Kind.SAMPLE)
                    .forEach(p -> held.addAll(p.tracks()));
            assertEquals(size, held.size());
        }
    }

    @Test
    void samplePlaylistsOverlap() {
        int places =
                catalogue.playlists().stream()
                        .filter(p -> p.kind() == Playlist.Kind.SAMPLE)
                        .mapToInt(p -> p.tracks().size())
                        .sum();
        assertTrue(places > 100);
    }

    @Test
    void everySamplePlaylistHasTheOddEntries() {
        for (Playlist playlist : catalogue.playlists().subList(0, 3)) {
            Set<Playlist.Type> types =
                    playlist.entries().stream()
                            .map(Playlist.Entry::type)
                            .collect(Collectors.toSet());
            assertEquals(Set.of(Playlist.Type.values()), types);
            long placed = playlist.entries().stream().filter(e -> e.track().isPresent()).count();
            assertEquals(playlist.tracks().size() + 1, placed, "one track stands twice");
        }
    }

    @Test
    void thereIsALargePlaylistAndAnEditorialOne() {
        Playlist large = catalogue.playlists().get(3);
        Playlist editorial = catalogue.playlists().get(4);
        assertEquals(1000, large.tracks().size());
        assertEquals(1000, large.entries().size());
        assertTrue(editorial.id().startsWith("37i9dQ"));
        assertEquals(150, editorial.tracks().size());
    }

    @Test
    void everyStoryIsTold() {
        Set<String> told =
                catalogue.tracks().stream()
                        .limit(100)
                        .map(t -> t.story().name())
                        .collect(Collectors.toSet());
        Set<String> all = Story.all().stream().map(Story::name).collect(Collectors.toSet());
        all.remove("twin");
        told.remove("twin");
        assertEquals(all, told);
    }

    @Test
    void twoTrackIdsShareOneIsrc() {
        List<List<Track>> shared =
                catalogue.isrcs().values().stream().filter(t -> t.size() > 1).toList();
        assertTrue(shared.size() >= 1);
        assertNotEquals(shared.get(0).get(0).id(), shared.get(0).get(1).id());
    }

    @Test
    void identifiersPassTheChecksOfTheRealOnes() {
        for (Track track : catalogue.tracks()) {
            assertTrue(track.id().matches("[0-9A-Za-z]{22}"), track.id());
            assertTrue(
                    !track.hasIsrc() || track.isrc().matches("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}"),
                    track.isrc());
        }
        for (Work work : catalogue.works()) {
            assertTrue(work.songCode().matches("[0-9A-Z]{6}"), work.songCode());
            work.iswcs().forEach(i -> assertTrue(validIswc(i), i));
            work.shares().forEach(s -> assertTrue(validIpi(s.writer().ipi()), s.writer().ipi()));
        }
    }

    @Test
    void onlyTwinsShareAnIsrc() {
        catalogue
                .isrcs()
                .values()
                .forEach(
                        tracks ->
                                assertEquals(
                                        1, tracks.stream().map(Track::title).distinct().count()));
    }

    @Test
    void noNumberIsGivenOutTwice() {
        Catalogue large = Catalogue.invent(1, 20_000, 10, TODAY);
        Set<String> ids = new HashSet<>();
        large.tracks().forEach(t -> assertTrue(ids.add(t.id())));
        Set<String> codes = new HashSet<>();
        large.works().forEach(w -> assertTrue(codes.add(w.songCode())));
    }

    private static List<String> everything(Catalogue catalogue) {
        return catalogue.tracks().stream().map(CatalogueTest::described).toList();
    }

    private static String described(Track track) {
        return track.id() + track.isrc() + track.title() + track.works() + track.credits();
    }

    private static boolean validIswc(String iswc) {
        int sum = 1;
        for (int i = 1; i <= 9; i++) {
            sum += i * (iswc.charAt(i) - '0');
        }
        return iswc.matches("T\\d{10}") && (sum + (iswc.charAt(10) - '0')) % 10 == 0;
    }

    private static boolean validIpi(String ipi) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (ipi.charAt(i) - '0');
        }
        int check = sum % 101 == 0 ? 0 : (101 - sum % 101) % 100;
        return ipi.matches("\\d{11}") && check == Integer.parseInt(ipi.substring(9));
    }
}
