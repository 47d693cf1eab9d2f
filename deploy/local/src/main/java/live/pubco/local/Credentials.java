package live.pubco.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a phase needs from the environment before it may ask its upstream. */
enum Credentials {
    SPOTIFY("PUBCO_SPOTIFY_CLIENT_ID", "PUBCO_SPOTIFY_CLIENT_SECRET"),
    CREDITS("PUBCO_CREDITS_ENABLED"),
    MLC("PUBCO_MLC_USERNAME", "PUBCO_MLC_PASSWORD"),
    MUSICBRAINZ("PUBCO_MUSICBRAINZ_CONTACT"),
    CHARTMETRIC("PUBCO_CHARTMETRIC_REFRESH_TOKEN");

    private final List<String> variables;

    Credentials(String... variables) {
        this.variables = List.of(variables);
    }

    /** One aligned line per phase: on, or off and what would switch it on. */
    static List<String> describe(Map<String, String> environment) {
        return Arrays.stream(values()).map(phase -> phase.line(environment)).toList();
    }

    boolean available(Map<String, String> environment) {
        return missing(environment).isEmpty();
    }

    private List<String> missing(Map<String, String> environment) {
        return variables.stream()
                .filter(name -> absent(environment.getOrDefault(name, "")))
                .toList();
    }

    private static boolean absent(String value) {
        return value.isBlank() || value.equals("false");
    }

    private String line(Map<String, String> environment) {
        List<String> missing = missing(environment);
        String state = missing.isEmpty() ? "on" : "off; set " + String.join(" and ", missing);
        return "%-13s %s".formatted(name().toLowerCase(Locale.ROOT), state);
    }
}
