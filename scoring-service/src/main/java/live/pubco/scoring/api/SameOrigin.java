package live.pubco.scoring.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import live.pubco.scoring.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Orders come from our own pages or from programs, never from a page of somebody else's. */
final class SameOrigin {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter
    void refuseOthers(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null && !HARMLESS.contains(request.getMethod()) && !OURS.contains(site)) {
            throw Problem.forbidden("orders from other sites are not taken");
        }
    }
}
