package live.pubco.scoring.sink;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import live.pubco.schemas.Album;
import live.pubco.schemas.Artist;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.MatchMethod;
import live.pubco.schemas.Membership;
import live.pubco.schemas.MlcSection;
import live.pubco.schemas.MlcWork;
import live.pubco.schemas.MusicBrainzSection;
import live.pubco.schemas.Phase;
import live.pubco.schemas.PublishingStatus;
import live.pubco.schemas.SpotifySection;
import live.pubco.score.Song;
import live.pubco.score.TrackScore;
import live.pubco.score.WriterScore;
import live.pubco.scoring.AvroJson;
import live.pubco.scoring.Json;
import live.pubco.scoring.Scoring;
import live.pubco.scoring.reads.Facets;
import live.pubco.scoring.reads.SearchWords;

/** The columns of a track's row, by name. */
final class TrackColumns {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TrackColumns() {}

    static ObjectNode of(EnrichedTrack track, TrackScore score) {
        ObjectNode row = JSON.objectNode();
        row.put("track_id", track.getTrackId());
        row.put("title", track.getTitle());
        row.put("title_key", SearchWords.plain(track.getTitle()));
        row.set("artists", texts(track.getArtists().stream().map(Artist::getName).toList()));
        row.put("cover_url", cover(track));
        row.set("isrcs", texts(track.getIsrcs()));
        row.put("release_date", track.getReleaseDate().orElse(null));
        row.put("released_on", track.getReleaseDate().flatMap(TrackColumns::day).orElse(null));
        row.put("label", score.label());
        List<String> playlists = Facets.playlists(track).toList();
        row.set("playlist_ids", texts(playlists));
        row.put("playlists", playlists.size());
        row.put("first_seen_at", firstSeen(track));
        Optional<String> work = work(track).map(MlcWork::getSongCode);
        row.put("work", work.orElse(null));
        row.put("song", work.orElseGet(() -> Song.key(track)));
        row.set("words", texts(SearchWords.of(searched(track, score))));
        row.set("tags", texts(Facets.tags(track, score.asOf()).toList()));
        row.set("facets", texts(Facets.of(track, score)));
        row.put("outcome", outcome(track));
        row.put("unpublished", isOpen(score));
        row.putObject("writers").set("writers", writers(score));
        row.set("trail", trail(track));
        Publishing.of(track)
                .ifPresent(found -> row.set("publishing", Json.MAPPER.valueToTree(found)));
        scores(row, score);
        return row;
    }

    private static String cover(EnrichedTrack track) {
        return track.getSpotify()
                .flatMap(SpotifySection::getAlbum)
                .flatMap(Album::getCoverUrl)
                .orElse(null);
    }

    private static void scores(ObjectNode row, TrackScore score) {
        row.put("as_of", score.asOf().toString());
        row.put("versions", Scoring.versions(score));
        row.put("opportunity", score.opportunity());
        row.put("low", score.low());
        row.put("high", score.high());
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

    /**
     * How the phases ended, in their order: few distinct values, so that they are quickly counted.
     */
    private static String outcome(EnrichedTrack track) {
        return Stream.of(Phase.values())
                .map(phase -> track.getTrail().get(phase.name().toLowerCase(Locale.ROOT)))
                .map(step -> step == null ? "" : step.getStatus().name())
                .collect(Collectors.joining(","));
    }

    private static boolean isOpen(TrackScore score) {
        return score.writers().stream()
                .anyMatch(writer -> writer.status() == PublishingStatus.UNPUBLISHED);
    }

    private static ArrayNode writers(TrackScore score) {
        ArrayNode writers = JSON.arrayNode();
        for (WriterScore writer : score.writers()) {
            writers.addObject()
                    .put("key", writer.key())
                    .put("name", writer.name())
                    .put("ipi", writer.ipi())
                    .put("mbid", writer.mbid())
                    .put("status", writer.status().name())
                    .put("share", writer.share())
                    .put("independence", writer.independence())
                    .put("proof", writer.proof());
        }
        return writers;
    }

    /** The steps, with how the phase found what it found. */
    private static ObjectNode trail(EnrichedTrack track) {
        ObjectNode trail = (ObjectNode) AvroJson.of(track.getTrail());
        put(trail, "mlc", track.getMlc().map(MlcSection::getMatchMethod));
        put(trail, "musicbrainz", track.getMusicbrainz().map(MusicBrainzSection::getMatchMethod));
        return trail;
    }

    private static void put(ObjectNode trail, String phase, Optional<MatchMethod> method) {
        if (trail.get(phase) instanceof ObjectNode step) {
            method.ifPresent(found -> step.put("matchMethod", found.name()));
        }
    }

    /** The registered work that the sources support best. */
    private static Optional<MlcWork> work(EnrichedTrack track) {
        return track.getMlc().flatMap(section -> section.getWorks().stream().findFirst());
    }

    /** The first day that a date of any precision allows; empty for what is no date. */
    private static Optional<String> day(String date) {
        try {
            String whole = date + "-01-01";
            String first = whole.substring(0, Math.min(whole.length(), "2026-01-01".length()));
            return Optional.of(LocalDate.parse(first).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String firstSeen(EnrichedTrack track) {
        return Stream.concat(
                        Stream.of(track.getDiscoveredAt()),
                        track.getMemberships().stream().map(Membership::getFirstSeenAt))
                .min(Instant::compareTo)
                .orElseThrow()
                .toString();
    }

    /** What the search box finds a track by. */
    private static List<String> searched(EnrichedTrack track, TrackScore score) {
        return Stream.of(
                        Stream.of(track.getTitle(), track.getTrackId()),
                        track.getArtists().stream().map(Artist::getName),
                        track.getIsrcs().stream(),
                        track.getMlc().stream()
                                .flatMap(section -> section.getWorks().stream())
                                .flatMap(work -> work.getIswc().stream()),
                        score.writers().stream().map(WriterScore::name),
                        score.writers().stream().flatMap(writer -> Stream.ofNullable(writer.ipi())))
                .flatMap(texts -> texts)
                .toList();
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
