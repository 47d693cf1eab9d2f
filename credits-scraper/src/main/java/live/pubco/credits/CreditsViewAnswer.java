package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The older answer: three fixed groups of people with sub-roles. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CreditsViewAnswer(
        String trackUri,
        List<Group> roleCredits,
        List<String> sourceNames,
        String label,
        Source source) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Source(String label, String value) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String roleTitle, List<Person> artists) {

        Stream<CreditLine> lines() {
            return present(artists).flatMap(person -> person.lines(roleTitle));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(String uri, String name, List<String> subroles, String externalUrl) {

        Stream<CreditLine> lines(String group) {
            List<String> roles = present(subroles).toList();
            return (roles.isEmpty() ? Stream.of(group) : roles.stream())
                    .map(role -> new CreditLine(name, role, group, uri, externalUrl));
        }
    }

    Stream<CreditLine> lines() {
        return present(roleCredits).flatMap(Group::lines);
    }

    Stream<String> suppliers() {
        Stream<String> older = Stream.of(label == null ? "" : label, value(source));
        return sourceNames == null ? older : present(sourceNames);
    }

    private static String value(Source source) {
        return source == null || source.value() == null ? "" : source.value();
    }

    private static <T> Stream<T> present(List<T> items) {
        return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
    }
}
