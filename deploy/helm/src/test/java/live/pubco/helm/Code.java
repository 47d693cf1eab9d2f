package live.pubco.helm;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.pubco.schemas.Link;
import live.pubco.schemas.Phase;
import live.pubco.schemas.Registry;
import live.pubco.schemas.Topic;
import live.pubco.schemas.Topics;

/** What a service's own sources say that it reads. */
record Code(String service) {

    static final Path ROOT = Chart.SOURCE.getParent().getParent();

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([a-z][\\w.-]+)");
    private static final Pattern INJECTED =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"([^\"]+)\"");
    private static final Pattern TOPIC = Pattern.compile("\\bTopics\\.([A-Z][A-Z_]+)\\b");

    static List<Link> links() {
        return Stream.of(Phase.values()).map(Link::of).toList();
    }

    Optional<Link> link() {
        return links().stream().filter(link -> link.service().equals(service)).findFirst();
    }

    Properties properties() {
        Properties all = new Properties();
        try {
            if (link().isPresent()) {
                Path shared =
                        ROOT.resolve(
                                "phase-runtime/src/main/resources/META-INF/microprofile-config.properties");
                all.load(new StringReader(Chart.read(shared)));
            }
            Path own = ROOT.resolve(service + "/src/main/resources/application.properties");
            all.load(new StringReader(Chart.read(own)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** The topics that a property lists whose name fits. */
    Set<String> topicsIn(String propertyPattern) {
        Properties all = properties();
        return all.stringPropertyNames().stream()
                .filter(name -> name.matches(propertyPattern))
                .flatMap(name -> Stream.of(all.getProperty(name).split(",")))
                .collect(toSet());
    }

    /** The topics that the code names, whatever it does with them. */
    Set<String> topicsNamed() {
        return found(TOPIC, ownSources())
                .filter(name -> !Set.of("INGEST", "SCORING", "SERVICES").contains(name))
                .map(Code::topic)
                .map(Topic::name)
                .collect(toSet());
    }

    /** Names of environment variables that mean something to the service. */
    Set<String> environment() {
        Properties all = properties();
        Stream<String> references =
                all.values().stream()
                        .flatMap(value -> REFERENCE.matcher((String) value).results())
                        .map(match -> match.group(1));
        Stream<String> registry =
                sources().anyMatch(source -> source.contains("Registry.from("))
                        ? registrySettings().stream()
                        : Stream.empty();
        return Stream.of(
                        registry,
                        all.stringPropertyNames().stream(),
                        references,
                        found(INJECTED, sources()),
                        sources().flatMap(source -> Mapping.in(source).stream()))
                .flatMap(names -> names)
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(toSet());
    }

    /** Whatever it looks for when all of it is set. */
    private static Set<String> registrySettings() {
        Set<String> asked = new HashSet<>();
        Registry.from(
                name -> {
                    asked.add(name);
                    return Optional.of(name);
                });
        return asked;
    }

    private Stream<String> sources() {
        return link().isPresent()
                ? Stream.concat(sourcesOf("phase-runtime"), ownSources())
                : ownSources();
    }

    private Stream<String> ownSources() {
        return sourcesOf(service);
    }

    private static Stream<String> sourcesOf(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(Chart::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> found(Pattern pattern, Stream<String> sources) {
        return sources.flatMap(source -> pattern.matcher(source).results())
                .map((MatchResult match) -> match.group(1));
    }

    private static Topic topic(String constant) {
        try {
            return (Topic) Topics.class.getField(constant).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(constant, e);
        }
    }
}
