package live.pubco.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PublishingState;
import live.pubco.schemas.ScoutOverride;
import live.pubco.schemas.TrackCommand;
import live.pubco.schemas.TrackSighting;

/** How what is seen, ordered and learnt of a track becomes one record; pure. */
final class TrackMerge {

    private TrackMerge() {}

    /** The record to send down the chain: all that is known, seen once more. */
    static EnrichedTrack sighted(
            Optional<EnrichedTrack> known, TrackSighting sighting, Instant now) {
        EnrichedTrack.Builder track =
                known.map(EnrichedTrack::newBuilder).orElseGet(() -> fresh(sighting));
        if (known.flatMap(EnrichedTrack::getSpotify).isEmpty()) {
            identify(track, sighting);
        }
        sighting.getHints().ifPresent(track::setHints);
        Membership here =
                Membership.newBuilder(sighting.getMembership())
                        .setRefreshId(sighting.getRefreshId())
                        .build();
        return track.setMemberships(Memberships.with(track.getMemberships(), here))
                .setPrevious(previous(known, sighting.getRefreshId()))
                .setRefreshId(sighting.getRefreshId())
                .setDiscoveredAt(now)
                .setRerun(List.of())
                .build();
    }

    /**
     * A listing that was interrupted is done again under the same refresh, at another time: what it
     * had sighted by then is on its way. The same sighting once more may have to be sent again.
     */
    static boolean isUnderWay(EnrichedTrack known, TrackSighting sighting) {
        return known.getMemberships().stream()
                .filter(place -> Memberships.isOf(place, sighting))
                .anyMatch(place -> place.getLastSeenAt().isBefore(sighting.getSeenAt()));
    }

    private static PublishingState previous(Optional<EnrichedTrack> known, String refreshId) {
        boolean isSameRefresh =
                known.flatMap(EnrichedTrack::getRefreshId).filter(refreshId::equals).isPresent();
        return known.flatMap(isSameRefresh ? EnrichedTrack::getPrevious : PublishingSummary::of)
                .orElse(null);
    }

    private static EnrichedTrack.Builder fresh(TrackSighting sighting) {
        return EnrichedTrack.newBuilder()
                .setTrackId(sighting.getTrackId())
                .setTitle(sighting.getTitle())
                .setIsrcs(List.of())
                .setArtists(List.of())
                .setMemberships(List.of())
                .setOverrides(List.of())
                .setTrail(Map.of());
    }

    /** Before phase 1 has been there, a listing is the best word on what the track is. */
    private static void identify(EnrichedTrack.Builder track, TrackSighting sighting) {
        if (!sighting.getTitle().isBlank()) {
            track.setTitle(sighting.getTitle());
        }
        if (!sighting.getArtists().isEmpty()) {
            track.setArtists(sighting.getArtists());
        }
        sighting.getDurationMs().ifPresent(track::setDurationMs);
        sighting.getIsrc()
                .filter(isrc -> !track.getIsrcs().contains(isrc))
                .ifPresent(isrc -> track.setIsrcs(plus(track.getIsrcs(), isrc)));
    }

    /** The record to send down the chain because somebody ordered it. */
    static EnrichedTrack commanded(EnrichedTrack known, TrackCommand command, Instant now) {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(known);
        command.getOverride()
                .ifPresent(
                        override ->
                                track.setOverrides(
                                        overrides(known.getOverrides(), List.of(override))));
        return track.setRerun(List.<Phase>copyOf(command.getRerun()))
                .setRefreshId(command.getCommandId())
                .setDiscoveredAt(now)
                .build();
    }

    /** What to remember when a track comes back from the chain: others may have seen it since. */
    static EnrichedTrack learnt(Optional<EnrichedTrack> known, EnrichedTrack enriched) {
        if (known.isEmpty()) {
            return enriched;
        }
        EnrichedTrack before = known.orElseThrow();
        List<Membership> memberships = before.getMemberships();
        for (Membership membership : enriched.getMemberships()) {
            memberships = Memberships.union(memberships, membership);
        }
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(enriched);
        if (enriched.getHints().isEmpty()) {
            track.setHints(before.getHints().orElse(null));
        }
        return track.setMemberships(memberships)
                .setOverrides(overrides(enriched.getOverrides(), before.getOverrides()))
                .setRerun(List.of())
                .build();
    }

    /** The later word on the same matter counts. */
    private static List<ScoutOverride> overrides(
            List<ScoutOverride> some, List<ScoutOverride> more) {
        Map<String, ScoutOverride> byMatter = new LinkedHashMap<>();
        for (List<ScoutOverride> list : List.of(some, more)) {
            for (ScoutOverride override : list) {
                byMatter.merge(
                        override.getKind() + "|" + override.getTarget(),
                        override,
                        (a, b) -> b.getAt().isBefore(a.getAt()) ? a : b);
            }
        }
        return List.copyOf(byMatter.values());
    }

    private static List<String> plus(List<String> isrcs, String isrc) {
        List<String> more = new ArrayList<>(isrcs);
        more.add(isrc);
        return more;
    }
}
