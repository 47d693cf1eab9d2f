package live.pubco.credits;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import live.pubco.phase.Answer;
import live.pubco.phase.Enricher;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.SpotifyId;

/** Phase 2: who wrote, produced and performed a track, as its page shows it. */
@ApplicationScoped
class CreditsEnricher implements Enricher<String, CreditsSheet> {

    private final TrackPages pages;

    CreditsEnricher(TrackPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<String> query(EnrichedTrack track) {
        return Optional.of(track.getTrackId()).filter(SpotifyId::isValid);
    }

    @Override
    public Uni<Map<String, Answer<CreditsSheet>>> ask(Set<String> trackIds) {
        List<Uni<Map.Entry<String, Answer<CreditsSheet>>>> visits =
                trackIds.stream().map(id -> pages.credits(id).map(a -> Map.entry(id, a))).toList();
        return visits.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Uni.join().all(visits).andFailFast().map(CreditsEnricher::byTrack);
    }

    private static Map<String, Answer<CreditsSheet>> byTrack(
            List<Map.Entry<String, Answer<CreditsSheet>>> answers) {
        return answers.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void merge(CreditsSheet sheet, EnrichedTrack.Builder track) {
        track.setCredits(
                CreditsSection.newBuilder()
                        .setSource(sheet.source())
                        .setReader(ReaderScript.VERSION)
                        .setContributors(Contributors.of(sheet.lines()))
                        .setSuppliers(sheet.suppliers())
                        .setPartial(sheet.partial())
                        .build());
    }

    @Override
    public Optional<String> unavailable() {
        return pages.unavailable();
    }
}
