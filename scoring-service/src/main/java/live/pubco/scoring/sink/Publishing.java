package live.pubco.scoring.sink;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;
import live.pubco.schemas.Step;
import live.pubco.schemas.StepStatus;

/** Who is registered on a track's works: what two checks are compared by. */
record Publishing(List<Work> works) {

    /**
     * @param share what is collected altogether, in percent
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Work(String songCode, double share, List<String> writers, List<String> parties) {}

    /** Empty when the registry gave no answer, which is not the same as no works. */
    static Optional<Publishing> of(EnrichedTrack track) {
        if (track.getMlc().isPresent()) {
            return Optional.of(
                    new Publishing(
                            track.getMlc().get().getWorks().stream()
                                    .map(Publishing::work)
                                    .sorted(Comparator.comparing(Work::songCode))
                                    .toList()));
        }
        Step step = track.getTrail().get("mlc");
        boolean answered =
                step != null
                        && (step.getStatus() == StepStatus.NOT_FOUND
                                || step.getStatus() == StepStatus.REUSED);
        return answered ? Optional.of(new Publishing(List.of())) : Optional.empty();
    }

    Map<String, Work> bySongCode() {
        Map<String, Work> map = new TreeMap<>();
        works.forEach(work -> map.put(work.songCode(), work));
        return map;
    }

    private static Work work(MlcWork work) {
        return new Work(
                work.getSongCode(),
                work.getTotalShare().map(Number::doubleValue).orElse(0.0),
                work.getWriters().stream()
                        .map(MlcWriter::getName)
                        .map(Publishing::plain)
                        .distinct()
                        .sorted()
                        .toList(),
                work.getPublishers().stream()
                        .flatMap(Publishing::chain)
                        .map(MlcPublisher::getName)
                        .map(Publishing::plain)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Stream<MlcPublisher> chain(MlcPublisher publisher) {
        return Stream.concat(
                Stream.of(publisher),
                publisher.getAdministrators().stream().flatMap(Publishing::chain));
    }

    /** The registry writes names in upper case, but not always. */
    private static String plain(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
