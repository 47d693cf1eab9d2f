package live.pubco.scoring.reads;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filter of a list of writers as it stands in the address. */
public record WriterFilter(
        @RestQuery @Parameter(description = "Words of a name, or an IPI") String q,
        @RestQuery
                @Parameter(description = "Publishing status, e.g. UNPUBLISHED; several with commas")
                String state,
        @RestQuery @Parameter(description = "Only by tracks on one of these playlists now; several")
                String playlist,
        @RestQuery @Parameter(description = "Only by tracks on a playlist with this tag")
                String playlistTag,
        @RestQuery
                @Parameter(description = "What a scout set: WATCH, CONTACTED …; NONE for nothing")
                String stage,
        @RestQuery @Parameter(description = "Lowest Opportunity Score of the best track")
                String minScore,
        @RestQuery @Parameter(description = "Lowest Momentum of the best track") String minMomentum,
        @RestQuery
                @Parameter(
                        description =
                                "score or momentum of the best track, or independence; with - in"
                                        + " front for descending, -score by default")
                String sort,
        @RestQuery @Parameter(description = "The next field of the page before") String after,
        @RestQuery @Parameter(description = "Writers per page, 1 to 500, 50 by default")
                String limit) {}
