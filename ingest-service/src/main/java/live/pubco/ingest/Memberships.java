package live.pubco.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import live.pubco.schemas.Membership;
import live.pubco.schemas.TrackSighting;

/** A track's places on playlists, one per playlist, over all refreshes. */
final class Memberships {

    private Memberships() {}

    /** With what was just seen: a place taken, kept, or left. */
    static List<Membership> with(List<Membership> known, Membership seen) {
        return merged(known, seen, Memberships::seenAgain);
    }

    /** With what another record says; the later sighting counts. */
    static List<Membership> union(List<Membership> known, Membership told) {
        return merged(known, told, Memberships::later);
    }

    /** Whether this place is the one that the sighting's refresh took or confirmed. */
    static boolean isOf(Membership place, TrackSighting sighting) {
        return place.getPlaylistId().equals(sighting.getMembership().getPlaylistId())
                && place.getRefreshId().filter(sighting.getRefreshId()::equals).isPresent();
    }

    private static List<Membership> merged(
            List<Membership> known, Membership more, BinaryOperator<Membership> merge) {
        List<Membership> merged = new ArrayList<>();
        boolean isKnown = false;
        for (Membership membership : known) {
            boolean same = membership.getPlaylistId().equals(more.getPlaylistId());
            merged.add(same ? merge.apply(membership, more) : membership);
            isKnown |= same;
        }
        if (!isKnown) {
            merged.add(more);
        }
        return merged;
    }

    private static Membership seenAgain(Membership before, Membership seen) {
        if (seen.getRemovedAt().isPresent()) {
            return Membership.newBuilder(before)
                    .setRemovedAt(seen.getRemovedAt().orElseThrow())
                    .setRefreshId(seen.getRefreshId().orElse(null))
                    .build();
        }
        return Membership.newBuilder(seen)
                .setFirstSeenAt(earlier(before.getFirstSeenAt(), seen.getFirstSeenAt()))
                .setAddedAt(seen.getAddedAt().or(before::getAddedAt).orElse(null))
                .setPlaylistName(seen.getPlaylistName().or(before::getPlaylistName).orElse(null))
                .setCurator(seen.getCurator().or(before::getCurator).orElse(null))
                .setFollowers(seen.getFollowers().or(before::getFollowers).orElse(null))
                .build();
    }

    private static Membership later(Membership one, Membership other) {
        return lastWord(other).isAfter(lastWord(one)) ? other : one;
    }

    private static Instant lastWord(Membership membership) {
        Optional<Instant> removed = membership.getRemovedAt();
        return removed.filter(at -> at.isAfter(membership.getLastSeenAt()))
                .orElse(membership.getLastSeenAt());
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
