package live.pubco.scoring.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The address of a list: every state of a list has one, and links to its neighbours. */
final class Address {

    private static final Set<String> NO_FILTERS = Set.of("sort", "after", "limit", "group");

    private static final Set<String> COMMON =
            Set.of("q", "tier", "writerState", "minOpenShare", "playlist", "playlistTag");

    private final String path;
    private final Map<String, String> query;

    private Address(String path, Map<String, String> query) {
        this.path = path;
        this.query = query;
    }

    static Address of(UriInfo uri) {
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters()
                .forEach(
                        (name, values) -> {
                            String all =
                                    values.stream()
                                            .filter(value -> !value.isBlank())
                                            .collect(Collectors.joining(","));
                            if (!all.isEmpty()) {
                                query.put(name, all);
                            }
                        });
        query.remove("after");
        return of(uri.getPath(), query);
    }

    static Address of(String path, Map<String, String> query) {
        return new Address(path, query);
    }

    /** The same list with one thing different, from its first page on. */
    public Address with(String name, Object value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, String.valueOf(value));
        return new Address(path, changed);
    }

    public Address without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.remove(name);
        return new Address(path, changed);
    }

    /** What is given, empty when nothing is. */
    public String get(String name) {
        return query.getOrDefault(name, "");
    }

    /** Whether one of the values that may be given together is. */
    public boolean has(String name, Object value) {
        return List.of(get(name).split(",")).contains(String.valueOf(value));
    }

    /** Sorted by a column: the best first, the other way round when it is so already. */
    public Address sorted(String key) {
        return with("sort", ordering().by(key));
    }

    /** Sorted by a column where what it is sorted by now leaves rows alike. */
    public Address thenSorted(String key) {
        return with("sort", ordering().thenBy(key));
    }

    /** As screen readers are told. */
    public String direction(String key) {
        return ordering().direction(key);
    }

    /** Whether a column is what the list is sorted by first, 1, or then, 2. */
    public int place(String key) {
        return ordering().place(key);
    }

    private Ordering ordering() {
        return Ordering.of(get("sort"));
    }

    /** A filter that is set. */
    record Chosen(String name, String value) {

        /** minOpenShare as "min open share". */
        public String label() {
            return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        }

        public String text() {
            return value.replace(",", " or ").replace('_', ' ').toLowerCase(Locale.ROOT);
        }
    }

    public List<Chosen> chosen() {
        return query.entrySet().stream()
                .filter(entry -> !NO_FILTERS.contains(entry.getKey()))
                .map(entry -> new Chosen(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether one of the filters is set that are out of sight otherwise. */
    public boolean rare() {
        return chosen().stream().anyMatch(one -> !COMMON.contains(one.name()));
    }

    /** The same list as a file. */
    public String export(String list, String format) {
        return "/api/export/" + list + "." + format + tail();
    }

    public String tail() {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(entry -> part(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static String part(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    @Override
    public String toString() {
        return path + tail();
    }
}
