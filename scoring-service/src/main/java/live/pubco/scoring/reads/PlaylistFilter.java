package live.pubco.scoring.reads;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filter of a list of playlists as it stands in the address. */
public record PlaylistFilter(
        @RestQuery @Parameter(description = "Part of a name or curator") String q,
        @RestQuery @Parameter(description = "OFFICIAL, MAJOR_OWNED, INDEPENDENT, USER or UNKNOWN")
                String type,
        @RestQuery @Parameter(description = "LISTING, WATCHED, PAUSED or FAILED") String status,
        @RestQuery @Parameter(description = "Only playlists with this tag") String tag,
        @RestQuery
                @Parameter(description = "name, followers or added; with - in front for descending")
                String sort,
        @RestQuery @Parameter(description = "The next field of the page before") String after,
        @RestQuery @Parameter(description = "Playlists per page, 1 to 500, 50 by default")
                String limit) {}
