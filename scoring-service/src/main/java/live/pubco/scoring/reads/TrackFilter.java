package live.pubco.scoring.reads;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The filter of a track list as it stands in the address; everything is text until checked. What
 * lists several values, with commas between, takes any of them.
 */
public record TrackFilter(
        @RestQuery @Parameter(description = "Only tracks that are on one of these playlists now")
                String playlist,
        @RestQuery @Parameter(description = "Only tracks on a playlist with this tag")
                String playlistTag,
        @RestQuery @Parameter(description = "Only tracks with one of these writers, by key")
                String writer,
        @RestQuery @Parameter(description = "Only tracks of one of these works, by song code")
                String work,
        @RestQuery @Parameter(description = "A, B, WATCH, LOW or NEEDS_DATA; several allowed")
                String tier,
        @RestQuery
                @Parameter(description = "Publishing status of a writer, e.g. UNPUBLISHED; several")
                String writerState,
        @RestQuery
                @Parameter(
                        description =
                                "REGISTERED, PARTIAL, NOT_LINKED, NOT_CHECKED, NO_ANSWER, CONFLICT")
                String mlc,
        @RestQuery
                @Parameter(
                        description =
                                "DIY, ARTIST_OWNED, INDIE, MAJOR_DISTRIBUTED, MAJOR or UNKNOWN")
                String labelTier,
        @RestQuery @Parameter(description = "SPIKE, DISPUTE, CONFLICT …; several allowed")
                String flag,
        @RestQuery @Parameter(description = "A genre, lower case") String genre,
        @RestQuery @Parameter(description = "A kind of link, e.g. instagram, or any") String social,
        @RestQuery
                @Parameter(description = "How a phase ended: FAILED, or mlc:FAILED for one phase")
                String pipeline,
        @RestQuery @Parameter(description = "What a scout set: WATCH, CONTACTED …") String stage,
        @RestQuery @Parameter(description = "What scouts call the track; several allowed")
                String tag,
        @RestQuery @Parameter(description = "Lowest Opportunity Score, 0 to 100") String minScore,
        @RestQuery @Parameter(description = "Highest Opportunity Score") String maxScore,
        @RestQuery @Parameter(description = "Lowest Momentum, 0 to 100") String minMomentum,
        @RestQuery @Parameter(description = "Highest Momentum") String maxMomentum,
        @RestQuery @Parameter(description = "Lowest Discovery, 0 to 100") String minDiscovery,
        @RestQuery @Parameter(description = "Highest Discovery") String maxDiscovery,
        @RestQuery @Parameter(description = "Lowest Social, 0 to 100") String minSocial,
        @RestQuery @Parameter(description = "Highest Social") String maxSocial,
        @RestQuery @Parameter(description = "Lowest Independence, 0 to 100") String minIndependence,
        @RestQuery @Parameter(description = "Highest Independence") String maxIndependence,
        @RestQuery @Parameter(description = "Lowest confidence, 0 to 1") String minConfidence,
        @RestQuery @Parameter(description = "Lowest open share in percent, 0 to 100")
                String minOpenShare,
        @RestQuery @Parameter(description = "First seen on or after this day, 2026-11-16")
                String newSince,
        @RestQuery @Parameter(description = "Released at most so many days ago") String maxAgeDays,
        @RestQuery
                @Parameter(description = "Words of a title, artist, writer, ISRC, ISWC, IPI or id")
                String q,
        @RestQuery
                @Parameter(
                        description =
                                "work: one row per song, its best one. A song is a registered work, else an artist's title")
                String group,
        @RestQuery
                @Parameter(
                        description =
                                "score, confidence, momentum, discovery, social, independence,"
                                        + " open_share, release, first_seen, scored, playlists, title"
                                        + " or label; with - in front for descending; a second one"
                                        + " after a comma")
                String sort,
        @RestQuery @Parameter(description = "The next field of the page before") String after,
        @RestQuery @Parameter(description = "Tracks per page, 1 to 500, 50 by default")
                String limit) {

    public static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }
}
