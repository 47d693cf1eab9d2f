package live.pubco.credits;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback whose track ids are the names of the cases in {@code site/}. */
final class TestSite implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Paths asked for so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        asked.add(uri.getPath());
        String name = uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1);
        if (uri.getPath().startsWith("/pathfinder/")
                || uri.getPath().startsWith("/track-credits")) {
            json(exchange, name, uri);
            return;
        }
        switch (name) {
            case "limited" -> refuse(exchange, 429);
            case "banned" -> refuse(exchange, 403);
            case "broken" -> refuse(exchange, 503);
            case "moved" -> redirect(exchange, "/track/generation1");
            case "localized" -> localized(exchange, uri);
            case "elsewhere" -> redirect(exchange, "http://accounts.example/login");
            case "silent" -> asked.add("silent: no answer");
            case "download" -> download(exchange);
            case "renewing" -> {
                exchange.getResponseHeaders().set("Set-Cookie", "session=renewed; Max-Age=900");
                page(exchange, "generation1");
            }
            case "chain" -> redirect(exchange, "/track/chain");
            case "huge" -> huge(exchange);
            case "late" -> script(exchange);
            default -> page(exchange, name.replaceAll("^(going|grouped).*", "$1"));
        }
    }

    private void page(HttpExchange exchange, String name) throws IOException {
        if (TestSite.class.getResource("/site/" + name + ".html") == null) {
            send(exchange, 404, "text/html", "<h1>Page not found</h1>");
            return;
        }
        String html =
                text("/site/page.html").replace("<!-- case -->", text("/site/" + name + ".html"));
        send(exchange, 200, "text/html", html);
    }

    private void json(HttpExchange exchange, String name, URI uri) throws IOException {
        String query = String.valueOf(uri.getQuery());
        if (query.contains("going")) {
            going(exchange, query);
        } else if (name.equals("refused")) {
            refuse(exchange, 429);
        } else if (name.equals("forbidden")) {
            refuse(exchange, 403);
        } else if (name.equals("unauthorized")) {
            send(exchange, 401, "application/json", text("/answers/unauthorized.json"));
        } else if (TestSite.class.getResource("/answers/" + name + ".json") != null) {
            send(exchange, 200, "application/json", text("/answers/" + name + ".json"));
        } else if (name.equals("list")) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String offset = body.contains("\"offset\":3") ? "3" : "0";
            send(exchange, 200, "application/json", text("/answers/list-" + offset + ".json"));
        } else if (uri.getPath().startsWith("/track-credits")) {
            send(exchange, 200, "application/json", text("/answers/view.json"));
        } else if (exchange.getRequestMethod().equals("POST")) {
            send(exchange, 200, "application/json", text("/answers/modal.json"));
        } else if (query.contains("othertrack")) {
            send(exchange, 200, "application/json", text("/answers/other.json"));
        } else {
            String offset = query.contains("\"contributorsOffset\":3") ? "3" : "0";
            grouped(exchange, offset, query);
        }
    }

    /** Credits in two parts; of some tracks the second comes cut off at first, or not at all. */
    private void grouped(HttpExchange exchange, String offset, String query) throws IOException {
        String track = query.replaceAll(".*spotify:track:(\\w+).*", "$1");
        String answer =
                text("/answers/grouped-" + offset + ".json")
                        .replace("track:grouped", "track:" + track);
        boolean isRest = offset.equals("3");
        if (isRest && track.endsWith("Refused")) {
            refuse(exchange, 429);
        } else if (isRest && track.endsWith("Cut") && !asked.contains("cut off")) {
            asked.add("cut off");
            cut(exchange, answer);
        } else {
            send(exchange, 200, "application/json", answer);
        }
    }

    /** Credits of whichever track is asked for; for some of them not at the first time. */
    private void going(HttpExchange exchange, String query) throws IOException {
        String track = query.replaceAll(".*spotify:track:([0-9A-Za-z]+).*", "$1");
        boolean isFirst = asked.indexOf("credits of " + track) < 0;
        asked.add("credits of " + track);
        if (isFirst && track.endsWith("Failing")) {
            send(exchange, 503, "text/plain", "busy");
        } else if (isFirst && track.endsWith("Cut")) {
            exchange.close();
        } else if (isFirst && track.endsWith("Refused")) {
            refuse(exchange, 429);
        } else {
            String answer = text("/answers/going.json").replace("TRACK", track);
            send(exchange, 200, "application/json", answer);
        }
    }

    private void script(HttpExchange exchange) throws IOException {
        boolean isFirst = asked.indexOf("/static/late") == asked.lastIndexOf("/static/late");
        String script = "window.renderTrack = standardTrack;";
        send(exchange, isFirst ? 503 : 200, "text/javascript", isFirst ? "" : script);
    }

    private static void refuse(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "7");
        send(exchange, status, "text/html", "<h1>Later</h1>");
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, 302, "text/html", "");
    }

    /** The site sends a browser of another language on to a path of its own. */
    private void localized(HttpExchange exchange, URI uri) throws IOException {
        if (uri.getPath().startsWith("/intl-de/")) {
            page(exchange, "localized");
        } else {
            redirect(exchange, "/intl-de" + uri.getPath());
        }
    }

    private static void download(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.bin");
        send(exchange, 200, "application/octet-stream", "0".repeat(1000));
    }

    /** A hundred megabytes of a page that never gets to its track. */
    private static void huge(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        byte[] filling = "<p>filling</p>\n".repeat(70_000).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                exchange.getResponseBody().write(filling);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** The beginning of an answer. */
    private static void cut(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        throw new IOException("the rest does not come");
    }

    static String text(String resource) {
        try (InputStream in = TestSite.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
