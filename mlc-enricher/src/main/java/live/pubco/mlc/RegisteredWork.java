package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A work as registered with The MLC. */
@JsonIgnoreProperties(ignoreUnknown = true)
record RegisteredWork(
        @JsonProperty("mlcSongCode") @JsonAlias("mlcsongCode") String songCode,
        String primaryTitle,
        String iswc,
        List<Aka> akas,
        List<RegisteredWriter> writers,
        List<RegisteredPublisher> publishers) {

    RegisteredWork {
        akas = Text.present(akas);
        writers = Text.present(writers);
        publishers = withoutRepeats(Text.present(publishers));
    }

    /** The same party twice in one chain is a repetition; without a chain it may be two shares. */
    private static List<RegisteredPublisher> withoutRepeats(List<RegisteredPublisher> publishers) {
        Set<RegisteredPublisher> seen = new HashSet<>();
        return publishers.stream()
                .filter(publisher -> publisher.chainId() == null || seen.add(publisher))
                .toList();
    }

    /** Another title of the same work. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Aka(String akaTitle) {}

    Optional<String> code() {
        return Text.of(songCode);
    }

    /** The other titles that say something. */
    List<String> alternativeTitles() {
        return akas.stream().flatMap(aka -> Text.of(aka.akaTitle()).stream()).distinct().toList();
    }

    boolean isCalled(String title) {
        return Stream.concat(Stream.ofNullable(primaryTitle), alternativeTitles().stream())
                .anyMatch(known -> Titles.same(known, title));
    }
}
