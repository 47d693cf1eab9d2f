package live.pubco.score;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import live.pubco.schemas.Artist;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.MusicBrainzPerson;

/**
 * Who wrote a track, from the best source that says so: the registered work, the credits,
 * MusicBrainz.
 */
final class Writers {

    private final EnrichedTrack track;
    private final HumanIdentity said;
    private final List<MusicBrainzPerson> people;

    Writers(EnrichedTrack track, Instant asOf) {
        this.track = track;
        this.said = new HumanIdentity(track, asOf);
        this.people =
                track.getMusicbrainz().stream()
                        .flatMap(section -> section.getWorks().stream())
                        .flatMap(work -> work.getWriters().stream())
                        .toList();
    }

    /** The registered work that the sources support best; candidates are never mixed. */
    static Optional<MlcWork> work(EnrichedTrack track) {
        return track.getMlc().flatMap(section -> section.getWorks().stream().findFirst());
    }

    List<Writer> all() {
        Optional<MlcWork> work = work(track).filter(found -> !found.getWriters().isEmpty());
        Stream<Writer> writers =
                work.isPresent() ? registered(work.get()) : Stream.concat(credited(), listed());
        Map<String, Writer> distinct = new LinkedHashMap<>();
        writers.forEach(writer -> distinct.putIfAbsent(writer.key(), writer));
        return distinct.values().stream().sorted(Comparator.comparing(Writer::key)).toList();
    }

    private Stream<Writer> registered(MlcWork work) {
        ShareChains chains = new ShareChains(work);
        long open =
                work.getWriters().stream()
                        .filter(writer -> chains.of(writer).parties().isEmpty())
                        .count();
        return work.getWriters().stream()
                .map(writer -> registered(work, writer, chains.of(writer), chains.open(), open));
    }

    /** An unpublished writer's share is not registered: what is open is split among them. */
    private Writer registered(
            MlcWork work,
            MlcWriter writer,
            ShareChains.Chain chain,
            double open,
            long openWriters) {
        Optional<Double> share = Optional.empty();
        if (chain.parties().isEmpty() && open > 0) {
            share = Optional.of(open / openWriters);
        } else if (chain.attributed() && chain.collected() > 0) {
            share = Optional.of(chain.collected());
        }
        return identified(writer.getName(), writer.getIpi(), work.getSongCode(), share);
    }

    private Stream<Writer> credited() {
        return track.getCredits().stream()
                .flatMap(section -> section.getContributors().stream())
                .filter(contributor -> contributor.getKinds().contains(CreditKind.WRITER))
                .map(Contributor::getName)
                .map(name -> named(name));
    }

    private Stream<Writer> listed() {
        return track.getCredits().isPresent() && credited().findAny().isPresent()
                ? Stream.empty()
                : people.stream().map(MusicBrainzPerson::getName).map(name -> named(name));
    }

    private Writer named(String name) {
        return identified(name, Optional.empty(), track.getTrackId(), Optional.empty());
    }

    /**
     * By name number, else MusicBrainz id, else by name within this work only, unless a scout knows
     * better. No source tells the base number, under which a person's name numbers belong together;
     * MusicBrainz lists them.
     */
    private Writer identified(
            String name, Optional<String> ipi, String within, Optional<Double> share) {
        Optional<MusicBrainzPerson> person =
                people.stream().filter(p -> same(p, name, ipi)).findFirst();
        List<String> names = new ArrayList<>(List.of(shown(name), name));
        person.ifPresent(
                found -> {
                    names.add(found.getName());
                    names.addAll(found.getAliases());
                    found.getCreditedAs().ifPresent(names::add);
                });
        Set<String> numbers = new TreeSet<>();
        person.ifPresent(found -> numbers.addAll(found.getIpis()));
        ipi.ifPresent(numbers::add);
        Optional<String> mbid = person.map(MusicBrainzPerson::getMbid);
        String local = "name:" + Names.key(name) + "@" + within;
        return said.of(Writer.found(local, names, numbers, mbid, share), local);
    }

    /**
     * The registry writes in capitals and without accents; other sources know how a name is
     * written.
     */
    private String shown(String name) {
        Stream<String> written =
                Stream.of(
                                track.getCredits().stream()
                                        .flatMap(section -> section.getContributors().stream())
                                        .map(Contributor::getName),
                                people.stream().map(MusicBrainzPerson::getName),
                                track.getArtists().stream().map(Artist::getName))
                        .flatMap(names -> names);
        return written.filter(known -> Names.same(known, name)).findFirst().orElse(name);
    }

    private static boolean same(MusicBrainzPerson person, String name, Optional<String> ipi) {
        if (ipi.isPresent() && !person.getIpis().isEmpty()) {
            return person.getIpis().contains(ipi.get());
        }
        return Names.same(person.getName(), name)
                || person.getAliases().stream().anyMatch(alias -> Names.same(alias, name));
    }
}
