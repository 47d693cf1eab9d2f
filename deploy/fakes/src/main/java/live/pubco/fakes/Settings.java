package live.pubco.fakes;

import io.vertx.core.json.JsonObject;

/** What a test may switch while the fakes run. */
final class Settings {
    private volatile String spotifyMode;
    private volatile String spotifyKeys;

    Settings(FakesOptions options) {
        this.spotifyMode = options.spotifyMode();
        this.spotifyKeys = options.spotifyKeys();
    }

    boolean developmentMode() {
        return spotifyMode.equals("development");
    }

    boolean oldKeys() {
        return !spotifyKeys.equals("new");
    }

    boolean newKeys() {
        return !spotifyKeys.equals("old");
    }

    JsonObject change(JsonObject wanted) {
        FakesOptions.defaults()
                .withSpotify(
                        wanted.getString("spotifyMode", spotifyMode),
                        wanted.getString("spotifyKeys", spotifyKeys));
        spotifyMode = wanted.getString("spotifyMode", spotifyMode);
        spotifyKeys = wanted.getString("spotifyKeys", spotifyKeys);
        return json();
    }

    JsonObject json() {
        return new JsonObject().put("spotifyMode", spotifyMode).put("spotifyKeys", spotifyKeys);
    }
}
