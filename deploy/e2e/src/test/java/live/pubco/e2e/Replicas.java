package live.pubco.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The processes of one consumer group, the one started last at the end. */
final class Replicas implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    /** A process and the name that it signs with. */
    record Replica(String name, Process process) {}

    private final String bootstrapServers;
    private final Path logs;
    private final Random random;
    private final List<Replica> running = new ArrayList<>();
    private int started;

    Replicas(String bootstrapServers, Path logs, Random random) {
        this.bootstrapServers = bootstrapServers;
        this.logs = logs;
        this.random = random;
    }

    void start() {
        String name = "replica-" + started++;
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                PhaseProcess.class.getName(),
                                bootstrapServers,
                                name)
                        .redirectErrorStream(true)
                        .redirectOutput(logs.resolve(name + ".log").toFile())
                        .redirectInput(new File("/dev/null"));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            running.add(new Replica(name, builder.start()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends one without warning; its name. */
    String kill(Set<String> busy) {
        Replica victim = choose(busy);
        victim.process().destroyForcibly();
        awaitEnd(victim);
        return victim.name();
    }

    /** Asks one to end. */
    void terminate(Set<String> busy) {
        Replica leaving = choose(busy);
        leaving.process().destroy();
        awaitEnd(leaving);
    }

    /** Lets one stand still in the middle of whatever it does; its name. */
    String stop(Set<String> busy) {
        Replica sleeper = choose(busy);
        running.add(sleeper);
        signal("STOP", sleeper);
        return sleeper.name();
    }

    void goOn(String name) {
        running.stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> signal("CONT", each));
    }

    Set<String> names() {
        return running.stream().map(Replica::name).collect(Collectors.toSet());
    }

    /** A process that ends unasked is a failure of its own. */
    boolean areAlive() {
        return running.stream().allMatch(each -> each.process().isAlive());
    }

    @Override
    public void close() {
        running.forEach(each -> each.process().destroyForcibly());
    }

    /** One of those that have work, if there is one. */
    private Replica choose(Set<String> busy) {
        List<Replica> working =
                running.stream().filter(each -> busy.contains(each.name())).toList();
        List<Replica> eligible = working.isEmpty() ? List.copyOf(running) : working;
        Replica chosen = eligible.get(random.nextInt(eligible.size()));
        running.remove(chosen);
        return chosen;
    }

    private static void signal(String signal, Replica replica) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + replica.process().pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(Replica replica) {
        try {
            if (!replica.process().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                replica.process().destroyForcibly();
                throw new IllegalStateException(replica.name() + " does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
