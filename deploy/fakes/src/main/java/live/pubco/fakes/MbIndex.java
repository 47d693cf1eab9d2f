package live.pubco.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What MusicBrainz holds of the catalogue: recordings by ISRC, works, people, and a search index
 * that lags.
 */
final class MbIndex {
    private final Map<String, List<MbRecording>> byIsrc = new LinkedHashMap<>();
    private final Map<String, MbRecording> byMbid = new LinkedHashMap<>();
    private final Map<String, Work> works = new HashMap<>();
    private final Map<String, List<MbRecording>> performances = new HashMap<>();
    private final Map<String, Artist> artists = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Set<String> notIndexed = new HashSet<>();
    private final long seed;

    MbIndex(Catalogue catalogue, long seed) {
        this.seed = seed;
        catalogue.isrcs().values().forEach(tracks -> add(tracks.get(0)));
        catalogue.artists().forEach(a -> artists.put(a.mbid(), a));
        for (Work work : catalogue.works()) {
            work.shares().forEach(s -> people.put(s.writer().mbid(), s.writer()));
        }
        catalogue.artists().forEach(a -> a.person().ifPresent(p -> people.put(p.mbid(), p)));
    }

    private void add(Track track) {
        String kind = track.story().musicbrainz();
        if (kind.equals("none")) {
            return;
        }
        Dice dice = Dice.of(seed, "recording", track.index());
        List<MbRecording> recordings = new ArrayList<>(List.of(own(track, kind, dice)));
        if (kind.equals("several")) {
            recordings.add(0, other(track, "live", 25, dice));
            recordings.add(other(track, "instrumental", 0, dice));
        }
        byIsrc.put(track.isrc(), recordings);
        recordings.forEach(this::index);
        if (kind.equals("lagging")) {
            recordings.forEach(r -> notIndexed.add(r.mbid()));
        }
    }

    private MbRecording own(Track track, String kind, Dice dice) {
        String mbid = dice.uuid();
        List<Work> performed =
                switch (kind) {
                    case "bare" -> List.of();
                    case "medley" -> track.works();
                    default -> track.works().subList(0, 1);
                };
        List<String> isrcs = new ArrayList<>(List.of(track.isrc()));
        if (track.index() % 6 == 5) {
            isrcs.add(Identifiers.isrc(dice, 99_999 - track.index() % 50_000));
        }
        return new MbRecording(
                mbid,
                kind.equals("merged") ? dice.uuid() : mbid,
                track,
                track.title(),
                "",
                track.index() % 17 == 5 ? null : (track.durationMs() + 500) / 1000 * 1000,
                kind.equals("nodate") ? Optional.empty() : Optional.of(track.release().shownDate()),
                List.copyOf(isrcs),
                performed);
    }

    private static MbRecording other(Track track, String what, int longerBy, Dice dice) {
        String mbid = dice.uuid();
        return new MbRecording(
                mbid,
                mbid,
                track,
                track.title() + (what.equals("live") ? " (live)" : ""),
                what,
                track.durationMs() / 1000 * 1000 + longerBy * 1000,
                Optional.of(track.release().date().plusDays(90).toString()),
                List.of(track.isrc()),
                what.equals("live") ? List.of() : track.works().subList(0, 1));
    }

    private void index(MbRecording recording) {
        byMbid.put(recording.mbid(), recording);
        byMbid.put(recording.indexedMbid(), recording);
        for (Work work : recording.works()) {
            works.put(work.mbid(), work);
            performances.computeIfAbsent(work.mbid(), k -> new ArrayList<>()).add(recording);
        }
    }

    List<MbRecording> withIsrc(String isrc) {
        return byIsrc.getOrDefault(isrc, List.of());
    }

    List<MbRecording> searchable() {
        return byIsrc.values().stream().flatMap(List::stream).filter(this::indexed).toList();
    }

    boolean indexed(MbRecording recording) {
        return !notIndexed.contains(recording.mbid());
    }

    Optional<MbRecording> recording(String mbid) {
        return Optional.ofNullable(byMbid.get(mbid));
    }

    Optional<Work> work(String mbid) {
        return Optional.ofNullable(works.get(mbid));
    }

    Iterable<Work> works() {
        return works.values();
    }

    List<MbRecording> performances(Work work) {
        return performances.getOrDefault(work.mbid(), List.of());
    }

    Optional<Artist> artist(String mbid) {
        return Optional.ofNullable(artists.get(mbid));
    }

    Optional<Person> person(String mbid) {
        return Optional.ofNullable(people.get(mbid));
    }

    Iterable<Artist> artists() {
        return artists.values();
    }
}
