package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The GraphQL answer of the credits dialog: one item per person and role. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GroupedAnswer(Data data) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Data(Track trackUnion) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Track(String uri, Trait creditsTrait) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trait(Items<Person> contributors, Items<Named> sources) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Items<T>(List<T> items) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reference(String url) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(
            String name,
            String role,
            Named roleGroup,
            String uri,
            String url,
            Reference reference) {

        CreditLine line() {
            String group = roleGroup == null ? "" : roleGroup.name();
            String page = url == null && reference != null ? reference.url() : url;
            return new CreditLine(name, role, group, uri, page);
        }
    }

    Stream<CreditLine> lines() {
        return trait().map(Trait::contributors).stream()
                .flatMap(GroupedAnswer::present)
                .map(Person::line);
    }

    Stream<String> suppliers() {
        return trait().map(Trait::sources).stream()
                .flatMap(GroupedAnswer::present)
                .map(Named::name);
    }

    private Optional<Trait> trait() {
        return Optional.ofNullable(data).map(Data::trackUnion).map(Track::creditsTrait);
    }

    private static <T> Stream<T> present(Items<T> items) {
        return items.items() == null
                ? Stream.empty()
                : items.items().stream().filter(Objects::nonNull);
    }
}
