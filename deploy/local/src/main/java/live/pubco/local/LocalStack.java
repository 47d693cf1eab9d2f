package live.pubco.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;

/**
 * The whole chain on one machine: broker, registry, database, the fakes if wanted, and the
 * services, each a process of its own. Closing it ends them all.
 */
public final class LocalStack implements AutoCloseable {

    private static final String BROWSER = "PUBCO_CREDITS_BROWSER";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StackOptions options;
    private final StartupView view;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Readiness readiness = new Readiness(http, PATIENCE);
    private final Supervisor supervisor;
    private final Map<String, String> found = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private LocalStack(StackOptions options, StartupView view) {
        this.options = options;
        this.view = view;
        this.supervisor =
                new Supervisor(options.logs(), new StateFile(options)::write, Clock.systemUTC());
    }

    /** Starts everything and returns when the services are ready for work. */
    public static LocalStack start(StackOptions options) {
        Preflight.check(options);
        LocalStack stack = prepare(options, StartupView.SILENT);
        stack.start();
        return stack;
    }

    /** A stack that is not started yet, so that its end can be arranged for first. */
    static LocalStack prepare(StackOptions options, StartupView view) {
        return new LocalStack(options, view);
    }

    void start() {
        try {
            startInfrastructure();
            startServices();
            new Database(ports()).resetStatements();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public Ports ports() {
        return options.ports();
    }

    public Path logs() {
        return options.logs();
    }

    /** The process id of a child: {@code kafka}, {@code registry}, … or a service's name. */
    public long pid(String name) {
        return supervisor.child(name).pid();
    }

    /** How often a child died and was started again. */
    public int restarts(String name) {
        return supervisor.child(name).restarts();
    }

    /** Ends a child without warning, as a crash would; it is started again. */
    public void kill(String name) {
        ProcessGroup.kill(pid(name));
    }

    /** Dead letters of all services together. */
    public long deadLetters() {
        try (Admin admin = Running.admin(ports())) {
            return new Offsets(admin)
                    .deadLetters().values().stream().mapToLong(Long::longValue).sum();
        }
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        supervisor.stop(options.services(), options.drain());
        supervisor.close(options.drain());
        new StateFile(options).delete();
    }

    private void startInfrastructure() {
        all(
                List.of(
                        this::startBroker,
                        this::startRegistry,
                        this::startDatabase,
                        this::startFakes,
                        this::findBrowser));
    }

    private void findBrowser() {
        if (!options.services().contains(Services.CREDITS) || !options.scrapes()) {
            return;
        }
        Browser.Search search = Browser.prepare(options.workspace());
        search.executable().ifPresent(path -> found.put(BROWSER, path.toString()));
        view.ready("browser", search.executable().map(Path::toString).orElse(search.problem()));
    }

    private void startBroker() {
        Child broker =
                supervisor.start(
                        Broker.spec(
                                options.workspace(), options.data(), ports(), options.broker()));
        readiness.await(broker, () -> Listening.on(ports().kafka()));
        try (Admin admin = Running.admin(ports())) {
            new TopicSetup(admin, options.partitions(), Optional.of((short) 1)).create();
        }
        view.ready("kafka", ports().bootstrapServers());
    }

    private void startRegistry() {
        Child registry =
                supervisor.start(Registry.spec(options.workspace(), options.data(), ports()));
        readiness.awaitOk(registry, Registry.readiness(ports()));
        new SchemaSetup(http, ports().registryUrl()).register();
        view.ready("registry", ports().registryUrl());
    }

    private void startDatabase() {
        Child postgres =
                supervisor.start(Postgres.spec(options.workspace(), options.data(), ports()));
        Database database = new Database(ports());
        readiness.await(postgres, database::accepts);
        database.create();
        view.ready("postgres", "127.0.0.1:" + ports().postgres());
    }

    private void startFakes() {
        options.fakes()
                .ifPresent(
                        fakes -> {
                            Child child = supervisor.start(Fakes.spec(options, fakes));
                            readiness.await(child, () -> Listening.on(ports().fakes()));
                            view.ready("upstreams", ports().fakesUrl() + " (stand-ins)");
                        });
    }

    private void startServices() {
        all(options.services().stream().<Runnable>map(name -> () -> startService(name)).toList());
    }

    private void startService(String name) {
        Child service = supervisor.start(Services.spec(options.andAlso(found), name));
        readiness.awaitOk(service, URI.create(ports().serviceUrl(name) + "/q/health/ready"));
        view.ready(name, ports().serviceUrl(name));
    }

    private static void all(List<Runnable> steps) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture.allOf(
                            steps.stream()
                                    .map(step -> CompletableFuture.runAsync(step, threads))
                                    .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
    }
}
