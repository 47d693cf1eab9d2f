package live.pubco.score;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Phase;

/** What the credits and the label say about all writers of a track. */
final class TextEvidence {

    private static final String CREDITS = "Spotify credits";
    private static final String LABEL = "label and P-line";

    private final EnrichedTrack track;
    private final LabelVerdict label;

    TextEvidence(EnrichedTrack track) {
        this.track = track;
        this.label = LabelVerdict.of(track);
    }

    LabelVerdict verdict() {
        return label;
    }

    Evidence credits() {
        Answer answer = Answer.of(track, Phase.CREDITS, track.getCredits().isPresent());
        if (!answer.usable()) {
            return Evidence.missing(
                    Group.CREDITS,
                    answer.status(),
                    CREDITS,
                    "credits " + Wording.outcome(answer.status()));
        }
        CreditsSection section = track.getCredits().orElseThrow();
        if (section.getContributors().isEmpty()) {
            return Evidence.missing(
                    Group.CREDITS, ObservationStatus.NOT_FOUND, CREDITS, "no credits shown");
        }
        return credits(section, answer.checkedAt());
    }

    private static Evidence credits(CreditsSection section, Instant checkedAt) {
        List<String> publishers =
                section.getContributors().stream()
                        .filter(TextEvidence::isPublisher)
                        .map(Contributor::getName)
                        .sorted()
                        .toList();
        boolean control =
                Stream.concat(publishers.stream(), section.getSuppliers().stream())
                        .anyMatch(name -> Names.same(name, "Copyright Control"));
        Optional<String> major =
                publishers.stream().filter(name -> kind(name).equals("MAJOR")).findFirst();
        if (major.isPresent()) {
            return fact(Fact.MAJOR_NAMED, checkedAt, "credits name " + major.get());
        }
        if (control) {
            return fact(Fact.COPYRIGHT_CONTROL, checkedAt, "credits say Copyright Control");
        }
        return publishers.isEmpty()
                ? fact(Fact.NO_PUBLISHER_NAMED, checkedAt, "credits name no publisher")
                : fact(Fact.INDIE_NAMED, checkedAt, "credits name " + publishers.get(0));
    }

    Evidence label() {
        Answer answer = Answer.of(track, Phase.SPOTIFY, track.getSpotify().isPresent());
        if (label.fact().isEmpty()) {
            ObservationStatus status =
                    answer.usable() ? ObservationStatus.NOT_FOUND : answer.status();
            return Evidence.missing(Group.LABEL, status, LABEL, label.text());
        }
        return new Evidence(
                Group.LABEL,
                ObservationStatus.OK,
                label.fact(),
                1,
                LABEL,
                answer.checkedAt() == null ? track.getDiscoveredAt() : answer.checkedAt(),
                label.text());
    }

    private static boolean isPublisher(Contributor contributor) {
        return contributor.getRoles().stream()
                .anyMatch(role -> Names.key(role).contains("publisher"));
    }

    private static Evidence fact(Fact fact, Instant checkedAt, String text) {
        return new Evidence(
                Group.CREDITS,
                ObservationStatus.OK,
                Optional.of(fact),
                1,
                CREDITS,
                checkedAt,
                text);
    }

    private static String kind(String name) {
        return Registry.PUBLISHERS.find(name).map(Registry.Entry::tier).orElse("");
    }
}
