package live.pubco.phase;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import live.pubco.schemas.Artist;
import live.pubco.schemas.Contributor;
import live.pubco.schemas.CreditKind;
import live.pubco.schemas.CreditsSection;
import live.pubco.schemas.CreditsSource;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Hints;

/** A track with what a case tells of it: id, ISRCs, title, artists, writers, duration, hints. */
final class RecordedTrack {

    private RecordedTrack() {}

    static EnrichedTrack of(JsonNode told) {
        EnrichedTrack.Builder track = EnrichedTrack.newBuilder(Tracks.discovered());
        track.setTrackId(told.path("trackId").asText(Tracks.ID));
        track.setIsrcs(texts(told.path("isrcs")).toList());
        track.setTitle(told.path("title").asText(track.getTitle()));
        track.setReleaseDate(told.path("releaseDate").asText("2020-01-31"));
        if (told.has("artists")) {
            track.setArtists(texts(told.get("artists")).map(RecordedTrack::artist).toList());
        }
        if (told.has("writers")) {
            track.setCredits(credits(texts(told.get("writers")).map(RecordedTrack::writer)));
        }
        if (told.has("durationMs")) {
            track.setDurationMs(told.get("durationMs").asLong());
        }
        if (told.has("chartmetricTrackId")) {
            track.setHints(new Hints(told.get("chartmetricTrackId").asLong(), List.of()));
        }
        return track.build();
    }

    private static Artist artist(String name) {
        return Artist.newBuilder().setName(name).build();
    }

    private static Contributor writer(String name) {
        return Contributor.newBuilder()
                .setName(name)
                .setKinds(List.of(CreditKind.WRITER))
                .setRoles(List.of("Composer"))
                .build();
    }

    private static CreditsSection credits(Stream<Contributor> writers) {
        return CreditsSection.newBuilder()
                .setSource(CreditsSource.GROUPED_QUERY)
                .setReader("1")
                .setContributors(writers.toList())
                .build();
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
