package live.pubco.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PublishingStatus;

/** What The MLC says about a writer's share: US mechanical rights only. */
final class RegistryEvidence {

    static final String SOURCE = "The MLC (US mechanical)";

    /** Registration takes time: before this age a missing work means nothing. */
    private static final long REGISTRATION_DAYS = 90;

    private static final double UNLINKED_COVERAGE = .5;
    private static final double UNATTRIBUTED = .5;

    private final EnrichedTrack track;
    private final Answer answer;
    private final Optional<MlcWork> work;
    private final Optional<ShareChains> chains;
    private final Match match;

    RegistryEvidence(EnrichedTrack track) {
        this.track = track;
        this.answer = Answer.of(track, Phase.MLC, track.getMlc().isPresent());
        this.work = Writers.work(track);
        this.chains = work.map(ShareChains::new);
        this.match = Match.mlc(track);
    }

    /** A writer's publishing state and the evidence for it. */
    record Finding(PublishingStatus status, Evidence evidence) {}

    Finding of(Writer writer) {
        if (!answer.usable() && answer.status() != ObservationStatus.NOT_FOUND) {
            PublishingStatus status =
                    answer.status() == ObservationStatus.ERROR
                            ? PublishingStatus.ERROR
                            : PublishingStatus.NOT_CHECKED;
            String text = "The MLC " + Wording.outcome(answer.status());
            return new Finding(
                    status, Evidence.missing(Group.REGISTRY, answer.status(), SOURCE, text));
        }
        return chains.map(found -> linked(writer, found)).orElseGet(this::unlinked);
    }

    /** What was not linked when asked is judged by its age then: time alone proves nothing. */
    private Finding unlinked() {
        OptionalLong age =
                Release.of(track)
                        .map(release -> release.ageDays(answer.checkedAt()))
                        .orElse(OptionalLong.empty());
        String text = "recording is not linked to a work, checked " + checked();
        boolean old = age.isPresent() && age.getAsLong() >= REGISTRATION_DAYS;
        return finding(
                PublishingStatus.UNMATCHED,
                old ? Fact.UNLINKED : Fact.UNLINKED_YOUNG,
                UNLINKED_COVERAGE,
                text);
    }

    private Finding linked(Writer writer, ShareChains chains) {
        MlcWork found = work.orElseThrow();
        String where = "MLC work " + found.getSongCode() + ", checked " + checked();
        if (chains.overclaimed()) {
            String text = "claims add up to " + Wording.share(chains.total()) + " on " + where;
            return finding(PublishingStatus.DISPUTED, Fact.DISPUTED, match.confidence(), text);
        }
        Optional<MlcWriter> row =
                found.getWriters().stream().filter(w -> isRow(writer, w)).findFirst();
        ShareChains.Chain chain =
                chains.of(
                        row.orElseGet(() -> found.getWriters().stream().findFirst().orElse(null)));
        double sure = match.confidence();
        double coverage = chain.attributed() && row.isPresent() ? sure : sure * UNATTRIBUTED;
        return classified(writer, chain.parties(), coverage, where);
    }

    private Finding classified(Writer writer, List<Party> parties, double coverage, String where) {
        if (parties.isEmpty()) {
            return finding(
                    PublishingStatus.UNPUBLISHED,
                    Fact.NO_PUBLISHER,
                    coverage,
                    "has no publisher on " + where);
        }
        List<Party> collectors = parties.stream().filter(Party::collects).toList();
        if (parties.stream().anyMatch(party -> party.is("MAJOR"))) {
            String major = names(parties.stream().filter(party -> party.is("MAJOR")).toList());
            return finding(
                    PublishingStatus.MAJOR_PUBLISHED,
                    Fact.MAJOR_PUBLISHER,
                    coverage,
                    "is with " + major + " (major) on " + where);
        }
        if (parties.stream().allMatch(writer::is)) {
            return finding(
                    PublishingStatus.SELF_ADMINISTERED,
                    Fact.SELF_ADMINISTERED,
                    coverage,
                    "collects alone on " + where);
        }
        return withoutMajor(parties, collectors, coverage, where);
    }

    private Finding withoutMajor(
            List<Party> parties, List<Party> collectors, double coverage, String where) {
        boolean owned = parties.stream().anyMatch(party -> party.is("INDIE"));
        if (!owned && collectors.stream().allMatch(party -> party.is("ADMIN_SERVICE"))) {
            return finding(
                    PublishingStatus.ADMIN_ONLY,
                    Fact.ADMIN_SERVICE,
                    coverage,
                    names(collectors) + " only administers on " + where);
        }
        if (parties.stream().allMatch(party -> party.is("SOCIETY"))) {
            return finding(
                    PublishingStatus.CMO_COLLECTED,
                    Fact.SOCIETY,
                    coverage,
                    names(collectors) + " collects as a society, no publisher on " + where);
        }
        return finding(
                PublishingStatus.INDIE_PUBLISHED,
                Fact.INDIE_PUBLISHER,
                coverage,
                "is with " + names(parties) + " on " + where);
    }

    private Finding finding(PublishingStatus status, Fact fact, double coverage, String text) {
        return new Finding(
                status,
                new Evidence(
                        Group.REGISTRY,
                        ObservationStatus.OK,
                        Optional.of(fact),
                        coverage,
                        SOURCE,
                        answer.checkedAt(),
                        text));
    }

    private String checked() {
        return Wording.day(answer.checkedAt());
    }

    private static boolean isRow(Writer writer, MlcWriter row) {
        return writer.has(row.getIpi()).orElseGet(() -> Names.same(writer.name(), row.getName()));
    }

    private static String names(List<Party> parties) {
        return parties.stream()
                .map(Party::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
