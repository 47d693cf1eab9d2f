package live.pubco.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Membership;
import live.pubco.score.TrackScore;
import live.pubco.score.WriterScore;

/** The columns of a track's row, by name. */
final class TrackColumns {

    private TrackColumns() {}

    static ObjectNode of(EnrichedTrack track, TrackScore score) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("track_id", track.getTrackId());
        row.put("title", track.getTitle());
        row.set("artists", texts(track.getArtists().stream().map(Artist::getName).toList()));
        row.set("isrcs", texts(track.getIsrcs()));
        row.put("release_date", track.getReleaseDate().orElse(null));
        row.set(
                "playlist_ids",
                texts(
                        track.getMemberships().stream()
                                .filter(membership -> membership.getRemovedAt().isEmpty())
                                .map(Membership::getPlaylistId)
                                .distinct()
                                .toList()));
        row.put("first_seen_at", firstSeen(track));
        row.put("search", search(track, score));
        row.put("as_of", score.asOf().toString());
        row.set("trail", AvroJson.of(track.getTrail()));
        row.set("record", AvroJson.of(track));
        scores(row, score);
        return row;
    }

    private static void scores(ObjectNode row, TrackScore score) {
        row.put("opportunity", score.opportunity());
        row.put("confidence", score.confidence());
        row.put("tier", score.tier().name());
        row.put("momentum", score.momentum().value());
        row.put("discovery", score.discovery().value());
        row.put("social", score.social().value());
        row.put("independence", score.independence().value());
        row.put("open_share", score.openShare());
        row.put("label_tier", score.labelTier().name());
        row.set("flags", texts(score.flags().stream().map(Enum::name).toList()));
    }

    private static String firstSeen(EnrichedTrack track) {
        return Stream.concat(
                        Stream.of(track.getDiscoveredAt()),
                        track.getMemberships().stream().map(Membership::getFirstSeenAt))
                .min(java.time.Instant::compareTo)
                .orElseThrow()
                .toString();
    }

    /** What the search box finds a track by, in lower case. */
    private static String search(EnrichedTrack track, TrackScore score) {
        return Stream.of(
                        Stream.of(track.getTitle(), track.getTrackId()),
                        track.getArtists().stream().map(Artist::getName),
                        score.writers().stream().map(WriterScore::name),
                        track.getIsrcs().stream())
                .flatMap(texts -> texts)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
