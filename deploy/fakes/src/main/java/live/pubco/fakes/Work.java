package live.pubco.fakes;

import java.util.List;
import java.util.Optional;

/** A musical work: who wrote it, who collects for whom, and under which codes it is known. */
record Work(String songCode, String title, List<String> iswcs, String mbid, List<Share> shares) {

    /** One writer's share; without an administrator the publisher collects, without both nobody. */
    record Share(
            Person writer,
            String role,
            Story.Claim claim,
            Optional<Publisher> publisher,
            Optional<Publisher> administrator) {

        Optional<Publisher> collector() {
            return administrator.isPresent() ? administrator : publisher;
        }

        boolean open() {
            return collector().isEmpty();
        }
    }

    double claimed() {
        return shares.stream().filter(s -> !s.open()).mapToDouble(s -> s.claim().share()).sum();
    }
}
