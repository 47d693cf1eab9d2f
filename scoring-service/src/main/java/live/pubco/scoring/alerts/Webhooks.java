package live.pubco.scoring.alerts;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Posts alerts that are due; follows no redirection and speaks only to the address it checked. */
@ApplicationScoped
class Webhooks {

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final DeliveryStore store;
    private final WebhookSettings settings;
    private final Clock clock;
    private final Vertx vertx;
    private final HttpClient http;
    private final BroadcastProcessor<Long> woken = BroadcastProcessor.create();
    private Cancellable looking;

    Webhooks(DeliveryStore store, WebhookSettings settings, Clock clock, Vertx vertx) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) settings.timeout().toMillis()));
    }

    void start(@Observes StartupEvent event) {
        Multi<Long> ticks = Multi.createFrom().ticks().every(settings.every());
        looking =
                Multi.createBy()
                        .merging()
                        .streams(ticks, woken)
                        .onOverflow()
                        .dropPreviousItems()
                        .onItem()
                        .transformToUniAndConcatenate(look -> deliverDue())
                        .subscribe()
                        .with(done -> {}, failed -> LOG.error("webhooks stopped", failed));
    }

    /** Something new is to be posted. */
    void wake() {
        woken.onNext(0L);
    }

    void stop(@Observes ShutdownEvent event) {
        looking.cancel();
    }

    private Uni<Void> deliverDue() {
        return store.claim()
                .flatMap(
                        due ->
                                Multi.createFrom()
                                        .iterable(due)
                                        .onItem()
                                        .transformToUniAndMerge(this::deliver)
                                        .collect()
                                        .asList())
                .replaceWithVoid()
                .onFailure()
                .invoke(failed -> LOG.debugf("webhooks wait: %s", failed.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> deliver(DeliveryStore.Due due) {
        return post(due)
                .map(status -> new Answer(status, "HTTP " + status))
                .onFailure()
                .recoverWithItem(failed -> new Answer(0, said(failed)))
                .flatMap(answer -> settle(due, answer));
    }

    private record Answer(int status, String text) {}

    private Uni<Void> settle(DeliveryStore.Due due, Answer answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return store.delivered(due.alertId(), answer.text());
        }
        // Gone is how a receiver asks not to be called any more
        boolean isLast = answer.status() == 410 || due.attempt() >= settings.attempts();
        long pause = settings.firstPause().toMillis() << 2 * Math.min(due.attempt() - 1, 15);
        return isLast
                ? store.givenUp(due.alertId(), answer.text())
                : store.again(due.alertId(), pause, answer.text())
                        .invoke(() -> vertx.setTimer(pause, at -> wake()));
    }

    private Uni<Integer> post(DeliveryStore.Due due) {
        URI url = URI.create(due.url());
        String body = body(due);
        long now = clock.instant().getEpochSecond();
        return Uni.createFrom()
                .item(() -> address(url))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .flatMap(address -> http.request(options(url, address)))
                .flatMap(
                        request ->
                                request.putHeader("Content-Type", "application/json")
                                        .putHeader("webhook-id", due.alertId())
                                        .putHeader("webhook-timestamp", String.valueOf(now))
                                        .putHeader(
                                                "webhook-signature",
                                                Signature.of(
                                                        due.secret(), due.alertId(), now, body))
                                        .send(Buffer.buffer(body)))
                .map(response -> response.statusCode())
                .ifNoItem()
                .after(settings.timeout())
                .fail();
    }

    private InetAddress address(URI url) {
        try {
            return PublicAddress.of(url.getHost(), settings.allowPrivate());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private RequestOptions options(URI url, InetAddress address) {
        boolean secure = url.getScheme().equals("https");
        int port = url.getPort() > 0 ? url.getPort() : secure ? HTTPS : HTTP;
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setFollowRedirects(false)
                .setTimeout(settings.timeout().toMillis())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery());
    }

    private static String body(DeliveryStore.Due due) {
        return new JsonObject()
                .put("type", "pubco.alert.raised.v1")
                .put("timestamp", due.raisedAt().toString())
                .put(
                        "data",
                        new JsonObject()
                                .put("alertId", due.alertId())
                                .put("rule", due.rule())
                                .put("event", due.event())
                                .put("trackId", due.trackId())
                                .put("text", due.text()))
                .encode();
    }

    private static String said(Throwable failed) {
        String text = Objects.toString(failed.getMessage(), failed.getClass().getSimpleName());
        return text.substring(0, Math.min(text.length(), 200));
    }
}
