package live.pubco.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import live.pubco.schemas.Topics;

/** The stand-ins of the five upstreams: how to start them and how services find them. */
final class Fakes {

    static final String NAME = "fakes";
    private static final int HEAP_MEGABYTES = 192;

    /** Calls a second and calls at once. */
    private record Pace(int permitsPerSecond, int concurrency) {}

    /** What the profile {@code fast} bears; the services' own settings suit the real upstreams. */
    private static final Map<String, Pace> PACES =
            Map.of(
                    "spotify-enricher", new Pace(45, 8),
                    "mlc-enricher", new Pace(90, 48),
                    "musicbrainz-enricher", new Pace(18, 12),
                    "chartmetric-enricher", new Pace(24, 24));

    private Fakes() {}

    static ChildSpec spec(StackOptions options, FakesOptions fakes) {
        Path jar = options.workspace().fakesJar();
        ClassArchive archive = options.workspace().archive(NAME, jar);
        return ChildSpec.java(
                NAME,
                new JavaCommand(HEAP_MEGABYTES)
                        .archive(archive)
                        .jar(
                                jar,
                                "--port",
                                String.valueOf(options.ports().fakes()),
                                "--tracks",
                                String.valueOf(fakes.tracks()),
                                "--playlists",
                                String.valueOf(fakes.playlists()),
                                "--seed",
                                String.valueOf(fakes.seed()),
                                "--profile",
                                fakes.profile()),
                Map.of(),
                options.data(),
                archive);
    }

    /** Addresses and invented credentials, over whatever real ones the environment has. */
    static Map<String, String> environment(FakesOptions fakes, String url, String service) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("PUBCO_SPOTIFY_API_URL", url + "/spotify/v1");
        all.put("PUBCO_SPOTIFY_ACCOUNTS_URL", url + "/accounts");
        all.put("PUBCO_SPOTIFY_EMBED_URL", url + "/open/embed");
        all.put("PUBCO_SPOTIFY_CLIENT_ID", "demo-client");
        all.put("PUBCO_SPOTIFY_CLIENT_SECRET", "demo-secret");
        all.put("PUBCO_CREDITS_SITE_URL", url + "/open");
        all.put("PUBCO_CREDITS_ENABLED", "true");
        all.put("PUBCO_MLC_URL", url + "/mlc");
        all.put("PUBCO_MLC_USERNAME", "demo");
        all.put("PUBCO_MLC_PASSWORD", "demo-password");
        all.put("PUBCO_MUSICBRAINZ_URL", url + "/musicbrainz/ws/2");
        all.put("PUBCO_MUSICBRAINZ_CONTACT", "demo@pubco.example");
        all.put("PUBCO_CHARTMETRIC_URL", url + "/chartmetric");
        all.put("PUBCO_CHARTMETRIC_REFRESH_TOKEN", "demo-refresh-token");
        if (!fakes.profile().equals(FakesOptions.REAL)) {
            all.putAll(pace(service));
        }
        return all;
    }

    private static Map<String, String> pace(String service) {
        Pace pace = PACES.get(service);
        if (pace != null) {
            return Map.of(
                    "PUBCO_UPSTREAM_PERMITS_PER_SECOND", String.valueOf(pace.permitsPerSecond()),
                    "PUBCO_UPSTREAM_CONCURRENCY", String.valueOf(pace.concurrency()));
        }
        return switch (service) {
            // Bounded by its pages, not by a limit.
            case "credits-scraper" -> Map.of("PUBCO_UPSTREAM_PERMITS_PER_SECOND", "0");
            // What the phases of the same two upstreams leave.
            case Topics.INGEST ->
                    Map.of(
                            "PUBCO_SPOTIFY_PERMITS_PER_SECOND", "5",
                            "PUBCO_CHARTMETRIC_PERMITS_PER_SECOND", "1");
            default -> Map.of();
        };
    }
}
