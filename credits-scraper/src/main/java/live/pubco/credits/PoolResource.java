package live.pubco.credits;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** The pool's size, to be seen and changed while it works. */
@Path("/pool")
@Produces(MediaType.APPLICATION_JSON)
public class PoolResource {

    private final BrowserPool pool;
    private final PoolMetrics metrics;

    PoolResource(BrowserPool pool, PoolMetrics metrics) {
        this.pool = pool;
        this.metrics = metrics;
    }

    /**
     * @param open pages, by what they do
     * @param waiting visits that wait for a page
     * @param problem why no page can be visited, if none can
     */
    record State(
            int lanes,
            int pages,
            int maxPages,
            boolean adaptive,
            Map<PageState, Integer> open,
            int waiting,
            long memoryBytes,
            String problem) {}

    /** A change; what is left out stays as it is. */
    record Change(Optional<Integer> lanes, Optional<Integer> pages) {}

    @GET
    public State state() {
        PoolSize size = pool.size();
        return new State(
                size.lanes(),
                size.pages(),
                size.maxPages(),
                size.adaptive(),
                metrics.pages(),
                pool.waiting(),
                pool.bytes(),
                pool.problem().orElse(null));
    }

    @PUT
    public State change(Change change) {
        PoolSize size = pool.size();
        try {
            pool.resize(change.lanes().orElse(size.lanes()), change.pages().orElse(size.pages()));
            return state();
        } catch (IllegalArgumentException wrong) {
            Map<String, String> reason = Map.of("reason", wrong.getMessage());
            throw new BadRequestException(Response.status(400).entity(reason).build());
        }
    }
}
