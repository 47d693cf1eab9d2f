package live.pubco.musicbrainz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import live.pubco.musicbrainz.Candidates.Identity;
import live.pubco.schemas.Iswc;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.MusicBrainzPerson;
import live.pubco.schemas.MusicBrainzRecording;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.MusicBrainzWork;
import live.pubco.schemas.SocialLink;

/**
 * Turns the recordings found and the choice among them into the phase's section; of an undecided
 * choice only what all its recordings agree on.
 */
final class SectionWriter {

    private static final int RECORDINGS = 10;
    private static final int WORKS = 30;
    private static final int PEOPLE = 30;
    private static final int PEOPLE_IN_ALL = 120;
    private static final int LINKS = 60;

    private final Candidates found;
    private final RecordingChoice choice;

    SectionWriter(Candidates found, RecordingChoice choice) {
        this.found = found;
        this.choice = choice;
    }

    MusicBrainzSection section() {
        List<MusicBrainzPerson> artists = artists();
        return MusicBrainzSection.newBuilder()
                .setMatchMethod(MatchMethod.ISRC)
                .setMatchConfidence(choice.confidence())
                .setRecordings(recordings())
                .setAmbiguous(choice.ambiguous())
                .setWorks(works())
                .setProducers(producers())
                .setArtists(artists)
                .setLinks(links(artists))
                .build();
    }

    /** A long medley names fewer people per work, so that a record stays small. */
    private List<MusicBrainzWork> works() {
        List<Candidate.Performance> performances =
                agreed(Candidate::performances, performance -> performance.work().id())
                        .filter(performance -> performance.work().id() != null)
                        .limit(WORKS)
                        .toList();
        int most = Math.min(PEOPLE, PEOPLE_IN_ALL / Math.max(1, performances.size()));
        return performances.stream().map(performance -> work(performance, most)).toList();
    }

    private List<MusicBrainzRecording> recordings() {
        return Stream.concat(choice.best().stream(), choice.others().stream())
                .limit(RECORDINGS)
                .map(Candidate::recording)
                .map(
                        recording ->
                                MusicBrainzRecording.newBuilder()
                                        .setMbid(recording.id())
                                        .setTitle(orEmpty(recording.title()))
                                        .setLengthMs(recording.length())
                                        .setFirstReleaseDate(
                                                blankToNull(recording.firstReleaseDate()))
                                        .setDisambiguation(blankToNull(recording.disambiguation()))
                                        .build())
                .toList();
    }

    private MusicBrainzWork work(Candidate.Performance performance, int most) {
        Wire.Work work = performance.work();
        return MusicBrainzWork.newBuilder()
                .setMbid(work.id())
                .setTitle(orEmpty(work.title()))
                .setIswcs(
                        work.iswcs().stream()
                                .flatMap(iswc -> Iswc.parse(iswc).map(Iswc::code).stream())
                                .distinct()
                                .toList())
                .setLanguage(blankToNull(work.language()))
                .setWriters(people(work.relations(), Roles::writer, most))
                .setPublishers(people(work.relations(), Roles::publisher, most))
                .setCover(performance.cover())
                .build();
    }

    private List<MusicBrainzPerson> producers() {
        return people(
                choice.ambiguous() ? List.of() : choice.best().get(0).credits(),
                Roles::producer,
                PEOPLE);
    }

    private List<MusicBrainzPerson> artists() {
        return agreed(
                        candidate ->
                                candidate.recording().artistCredit().stream()
                                        .filter(credit -> credit.artist() != null)
                                        .filter(credit -> credit.artist().id() != null)
                                        .toList(),
                        credit -> credit.artist().id())
                .limit(PEOPLE)
                .map(credit -> person(credit.artist(), credit.name(), "artist"))
                .toList();
    }

    private List<SocialLink> links(List<MusicBrainzPerson> artists) {
        return artists.stream()
                .flatMap(
                        artist ->
                                found.links().getOrDefault(artist.getMbid(), List.of()).stream()
                                        .map(
                                                link ->
                                                        new SocialLink(
                                                                artist.getMbid(),
                                                                link.kind(),
                                                                link.url())))
                .limit(LINKS)
                .toList();
    }

    /** What every remaining recording has, in the first one's order. */
    private <T> Stream<T> agreed(Function<Candidate, List<T>> items, Function<T, String> identity) {
        Map<String, T> first = new LinkedHashMap<>();
        items.apply(choice.best().get(0))
                .forEach(item -> first.putIfAbsent(identity.apply(item), item));
        choice.best()
                .forEach(
                        candidate ->
                                first.keySet()
                                        .retainAll(
                                                items.apply(candidate).stream()
                                                        .map(identity)
                                                        .toList()));
        return first.values().stream();
    }

    /** One entry a person, however many parts the person played. */
    private List<MusicBrainzPerson> people(
            List<Wire.Relation> relations, Function<Wire.Relation, String> role, int most) {
        Map<String, MusicBrainzPerson> people = new LinkedHashMap<>();
        for (Wire.Relation relation : relations) {
            String played = role.apply(relation);
            Wire.Artist party = Roles.party(relation);
            if (played != null && party != null && party.id() != null) {
                people.merge(
                        party.id(),
                        person(party, relation.targetCredit(), played),
                        SectionWriter::join);
            }
        }
        return people.values().stream().limit(most).toList();
    }

    private static MusicBrainzPerson join(MusicBrainzPerson known, MusicBrainzPerson again) {
        List<String> roles = new ArrayList<>(List.of(known.getRole().split(", ")));
        return roles.contains(again.getRole())
                ? known
                : MusicBrainzPerson.newBuilder(known)
                        .setRole(known.getRole() + ", " + again.getRole())
                        .build();
    }

    private MusicBrainzPerson person(Wire.Artist artist, String credited, String role) {
        Identity known = found.identities().getOrDefault(artist.id(), Identity.UNKNOWN);
        Identity seen = PeopleFinder.identity(artist);
        String creditedAs = blankToNull(credited);
        return MusicBrainzPerson.newBuilder()
                .setName(orEmpty(artist.name()))
                .setMbid(artist.id())
                .setCreditedAs(Objects.equals(creditedAs, artist.name()) ? null : creditedAs)
                .setRole(role)
                .setIpis(either(known.ipis(), seen.ipis()))
                .setIsnis(either(known.isnis(), seen.isnis()))
                .setAliases(either(known.aliases(), seen.aliases()))
                .build();
    }

    private static List<String> either(List<String> one, List<String> other) {
        return one.isEmpty() ? other : one;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
