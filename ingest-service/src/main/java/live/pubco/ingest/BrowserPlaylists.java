package live.pubco.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import live.pubco.phase.Answer;
import live.pubco.phase.upstream.Upstream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** All tracks of any playlist, as a browser shows them; where a browser is wanted at all. */
@ApplicationScoped
class BrowserPlaylists {
    private final BrowserApi api;
    private final Upstream upstream;
    private final boolean enabled;

    BrowserPlaylists(
            @RestClient BrowserApi api,
            @Identifier("browser") Upstream upstream,
            IngestSettings settings) {
        this.api = api;
        this.upstream = upstream;
        this.enabled = settings.credits().enabled();
    }

    boolean configured() {
        return enabled;
    }

    Uni<Answer<Listing>> listing(String playlistId) {
        return Answers.of(
                upstream.call("playlist", () -> api.page(playlistId)).map(BrowserEntries::listing));
    }
}
