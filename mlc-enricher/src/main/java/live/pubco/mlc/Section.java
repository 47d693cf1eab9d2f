package live.pubco.mlc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import live.pubco.schemas.Ipi;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.MlcPublisher;
import live.pubco.schemas.MlcRecording;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MlcWriter;

/** The MLC's answer in the record's own terms. */
final class Section {

    private static final int MOST_RECORDINGS = 20;
    private static final int MOST_WORKS = 10;
    private static final int MOST_TITLES = 10;
    private static final int MAX_DEPTH = 5;
    private static final Pattern ISWC = Pattern.compile("T[0-9]{10}");

    private Section() {}

    static MlcSection of(MlcAnswer answer) {
        return MlcSection.newBuilder()
                .setMatchMethod(answer.method())
                .setMatchConfidence(answer.confidence())
                .setRecordings(
                        answer.recordings().stream()
                                .map(Section::recording)
                                .distinct()
                                .limit(MOST_RECORDINGS)
                                .toList())
                .setWorks(answer.works().stream().limit(MOST_WORKS).map(Section::work).toList())
                .setAmbiguous(answer.ambiguous())
                .build();
    }

    /**
     * T and ten digits, whatever stood between them. A code as registered is kept even where its
     * check digit is wrong: it still tells two registrations of one work apart from two works.
     */
    static Optional<String> iswc(String text) {
        return Text.of(text)
                .map(code -> code.replaceAll("[\\s.\\-]", "").toUpperCase(Locale.ROOT))
                .filter(code -> ISWC.matcher(code).matches());
    }

    private static MlcRecording recording(RecordingRow row) {
        return MlcRecording.newBuilder()
                .setIsrc(Isrc.parse(row.isrc()).map(Isrc::code).orElse(null))
                .setTitle(Text.of(row.title()).orElse(null))
                .setArtist(Text.of(row.artist()).orElse(null))
                .setLabels(labels(row.labels()).orElse(null))
                .setSongCode(row.code().orElse(null))
                .build();
    }

    private static Optional<String> labels(JsonNode labels) {
        if (labels == null || labels.isNull()) {
            return Optional.empty();
        }
        return Text.of(
                labels.isArray()
                        ? StreamSupport.stream(labels.spliterator(), false)
                                .flatMap(label -> Text.of(label.asText(null)).stream())
                                .collect(Collectors.joining(", "))
                        : labels.asText(null));
    }

    private static MlcWork work(RegisteredWork work) {
        Shares shares = new Shares(work.publishers());
        return MlcWork.newBuilder()
                .setSongCode(work.code().orElse(""))
                .setTitle(Text.of(work.primaryTitle()).orElse(null))
                .setIswc(iswc(work.iswc()).orElse(null))
                .setAlternativeTitles(work.alternativeTitles().stream().limit(MOST_TITLES).toList())
                .setWriters(
                        work.writers().stream()
                                .filter(writer -> !writer.name().isEmpty())
                                .map(Section::writer)
                                .toList())
                .setPublishers(publishers(work.publishers(), shares, Set.of()))
                .setTotalShare(shares.total().orElse(null))
                .build();
    }

    private static MlcWriter writer(RegisteredWriter writer) {
        return MlcWriter.newBuilder()
                .setId(writer.writerId())
                .setName(writer.name())
                .setIpi(Ipi.parse(writer.ipi()).map(Ipi::number).orElse(null))
                .setRole(writer.writerRoleCode())
                .setChainId(writer.chainId())
                .setChainParentId(writer.chainParentId())
                .build();
    }

    /** A publisher that comes again below itself is left out there. */
    private static List<MlcPublisher> publishers(
            List<RegisteredPublisher> publishers, Shares shares, Set<String> above) {
        return above.size() >= MAX_DEPTH
                ? List.of()
                : publishers.stream()
                        .filter(publisher -> !above.contains(identity(publisher)))
                        .map(publisher -> publisher(publisher, shares, above))
                        .toList();
    }

    private static MlcPublisher publisher(
            RegisteredPublisher publisher, Shares shares, Set<String> above) {
        Set<String> path = new LinkedHashSet<>(above);
        path.add(identity(publisher));
        return MlcPublisher.newBuilder()
                .setId(publisher.publisherId())
                .setName(Text.of(publisher.publisherName()).orElse(""))
                .setIpi(Ipi.parse(publisher.publisherIpiNumber()).map(Ipi::number).orElse(null))
                .setNumber(publisher.mlcPublisherNumber())
                .setRole(publisher.publisherRoleCode())
                .setCollectionShare(shares.of(publisher).orElse(null))
                .setChainId(publisher.chainId())
                .setChainParentId(publisher.chainParentId())
                .setAdministrators(publishers(publisher.administrators(), shares, path))
                .setParents(publishers(publisher.parentPublishers(), shares, path))
                .build();
    }

    private static String identity(RegisteredPublisher publisher) {
        return publisher.publisherId() + "|" + publisher.publisherName();
    }
}
