package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Which page a request was made for: the page itself, or what its script fetches. */
final class Visit {

    private Visit() {}

    /** The track or playlist that is looked at; empty for requests that belong to no page. */
    static Optional<String> of(Call call) {
        return switch (call.operation()) {
            case "track-page", "track-state", "playlist-page", "credits-view" ->
                    Optional.ofNullable(call.path("id"));
            case "credits" -> subject(Pathfinder.variables(call));
            default -> Optional.empty();
        };
    }

    private static Optional<String> subject(JsonObject variables) {
        String uri = variables.getString("trackUri", variables.getString("uri", ""));
        return Optional.of(uri.substring(uri.lastIndexOf(':') + 1)).filter(id -> !id.isEmpty());
    }
}
