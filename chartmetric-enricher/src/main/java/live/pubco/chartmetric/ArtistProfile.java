package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import live.pubco.schemas.ChartmetricArtist;
import live.pubco.schemas.Statistic;

/**
 * What Chartmetric says about an artist.
 *
 * @param refused nothing was told but the id, which stands with the track
 */
record ArtistProfile(
        long id,
        Optional<String> name,
        Optional<String> stage,
        List<Statistic> statistics,
        boolean refused) {

    static ArtistProfile refused(long id) {
        return new ArtistProfile(id, Optional.empty(), Optional.empty(), List.of(), true);
    }

    static ArtistProfile read(long id, JsonNode artist) {
        return new ArtistProfile(
                Tree.id(artist.get("id")).orElse(id),
                Tree.text(artist.get("name")),
                Tree.text(artist.path("career_status").get("stage")),
                Figures.read(Figures.ARTIST, artist.path("cm_statistics")),
                false);
    }

    ChartmetricArtist toRecord() {
        return ChartmetricArtist.newBuilder()
                .setId(id)
                .setName(name.orElse(null))
                .setCareerStage(stage.orElse(null))
                .setStatistics(statistics)
                .build();
    }
}
