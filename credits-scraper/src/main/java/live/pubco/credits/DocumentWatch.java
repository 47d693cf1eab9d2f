package live.pubco.credits;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import live.pubco.phase.http.RetryAfter;

/** Sees what the site answers to a page's own document, and keeps the page from loading ballast. */
final class DocumentWatch {

    private final PoolSettings settings;
    private final String mainFrame;
    private String request = "";
    private boolean answered;
    private Outcome decided;

    DocumentWatch(CDPSession session, PoolSettings settings) {
        this.settings = settings;
        session.on("Network.requestWillBeSent", this::asked);
        session.on("Network.responseReceived", this::answered);
        session.on("Network.loadingFailed", this::failed);
        session.send("Network.enable");
        session.send("Network.setBlockedURLs", blocked(settings));
        this.mainFrame =
                session.send("Page.getFrameTree")
                        .getAsJsonObject("frameTree")
                        .getAsJsonObject("frame")
                        .get("id")
                        .getAsString();
    }

    private static JsonObject blocked(PoolSettings settings) {
        JsonArray urls = new JsonArray();
        settings.blockedUrls().forEach(urls::add);
        JsonObject parameters = new JsonObject();
        parameters.add("urls", urls);
        return parameters;
    }

    /** Another visit begins: with a document, or on the one that stands there. */
    void expect(boolean another) {
        request = "";
        answered = !another;
        decided = null;
    }

    boolean hasAnswered() {
        return answered;
    }

    boolean hasDecided() {
        return decided != null;
    }

    Optional<Outcome> decided() {
        return Optional.ofNullable(decided);
    }

    private void asked(JsonObject event) {
        if (!isDocument(event)) {
            return;
        }
        request = text(event, "requestId");
        String host = host(text(event.getAsJsonObject("request"), "url"));
        Optional<Duration> pause = Optional.of(settings.blockedPause());
        if (!host.isEmpty() && !host.equals(settings.site().getHost())) {
            decided = new Outcome.Blocked("sent on to " + host, pause);
        }
    }

    private void answered(JsonObject event) {
        if (!isDocument(event)) {
            return;
        }
        answered = true;
        JsonObject response = event.getAsJsonObject("response");
        int status = response.get("status").getAsInt();
        if (status >= 400) {
            decided = refused(status, retryAfter(response.getAsJsonObject("headers")));
        }
    }

    private void failed(JsonObject event) {
        if (!request.isEmpty() && request.equals(text(event, "requestId")) && decided == null) {
            decided = new Outcome.NoAnswer("no page: " + text(event, "errorText"));
        }
    }

    private Outcome refused(int status, Optional<Duration> retryAfter) {
        String reason = "track page HTTP " + status;
        if (status == 404 || status == 410) {
            return new Outcome.NotFound();
        }
        return status == 429 || status == 403 || status == 401
                ? new Outcome.Blocked(reason, retryAfter)
                : new Outcome.NoAnswer(reason);
    }

    private static Optional<Duration> retryAfter(JsonObject headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("retry-after"))
                .map(Map.Entry::getValue)
                .map(JsonElement::getAsString)
                .findFirst()
                .flatMap(value -> RetryAfter.parse(value, Instant.now()));
    }

    private boolean isDocument(JsonObject event) {
        return "Document".equals(text(event, "type")) && text(event, "frameId").equals(mainFrame);
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) ? json.get(key).getAsString() : "";
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse("");
        } catch (IllegalArgumentException odd) {
            return "";
        }
    }
}
