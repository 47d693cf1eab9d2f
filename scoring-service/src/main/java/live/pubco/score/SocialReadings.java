package live.pubco.score;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.ObservationStatus;
import live.pubco.schemas.Phase;
import live.pubco.schemas.SocialLink;

/** Reads off a record how many people follow the artist, and whether they listen. */
final class SocialReadings {

    private static final String MUSICBRAINZ = "MusicBrainz";
    private static final double ALL_LINKS = 6;
    private static final Map<String, String> PLATFORMS =
            Map.of(
                    "followers_growth.spotify", "spotify_followers",
                    "followers_growth.instagram", "instagram_followers",
                    "followers_growth.tiktok", "tiktok_followers",
                    "followers_growth.youtube", "youtube_subscribers");

    private final EnrichedTrack track;
    private final Figures figures;

    SocialReadings(EnrichedTrack track, Figures figures) {
        this.track = track;
        this.figures = figures;
    }

    List<Reading> all() {
        return List.of(growth(), engagement(), listeners(), presence());
    }

    private Reading growth() {
        Map<String, Double> growths = new TreeMap<>();
        PLATFORMS.forEach(
                (metric, name) ->
                        figures.artist()
                                .growth(name)
                                .ifPresent(growth -> growths.put(metric, growth)));
        if (growths.isEmpty()) {
            return Reading.of(Input.S1, figures.missing());
        }
        double mean = growths.values().stream().mapToDouble(Double::doubleValue).sum();
        mean /= growths.size();
        String detail =
                "followers "
                        + Wording.percent(mean)
                        + " a month on "
                        + String.join(", ", growths.keySet()).replace("followers_growth.", "");
        return new Reading(Input.S1, figures.ok(mean, detail), growths);
    }

    private Reading engagement() {
        OptionalDouble rate = figures.artist().value("engagement_rate");
        if (rate.isEmpty()) {
            return Reading.of(
                    Input.S2,
                    figures.asked()
                            ? Observation.missing(ObservationStatus.NOT_CHECKED, Figures.SOURCE)
                            : figures.missing());
        }
        String detail = String.format(Locale.ROOT, "engagement %.1f %%", 100 * rate.getAsDouble());
        return Reading.of(Input.S2, figures.ok(rate.getAsDouble(), detail), "engagement");
    }

    private Reading listeners() {
        OptionalDouble listeners = figures.artist().value("spotify_monthly_listeners");
        OptionalDouble followers = figures.artist().value("spotify_followers");
        if (listeners.isEmpty() || followers.isEmpty() || followers.getAsDouble() == 0) {
            return Reading.of(Input.S3, figures.missing());
        }
        double ratio = listeners.getAsDouble() / followers.getAsDouble();
        String detail = String.format(Locale.ROOT, "%.1f listeners per follower", ratio);
        return Reading.of(Input.S3, figures.ok(ratio, detail), "listeners_per_follower");
    }

    /** Nothing found there says nothing: most young artists are not in MusicBrainz yet. */
    private Reading presence() {
        Answer answer = Answer.of(track, Phase.MUSICBRAINZ, track.getMusicbrainz().isPresent());
        if (!answer.usable()) {
            return Reading.of(Input.S4, answer.without(MUSICBRAINZ));
        }
        var section = track.getMusicbrainz().orElseThrow();
        if (section.getLinks().isEmpty()) {
            return Reading.of(
                    Input.S4, Observation.missing(ObservationStatus.NOT_FOUND, MUSICBRAINZ));
        }
        long kinds = section.getLinks().stream().map(SocialLink::getKind).distinct().count();
        return Reading.of(
                Input.S4,
                Observation.ok(
                        Math.min(1, kinds / ALL_LINKS),
                        MUSICBRAINZ,
                        answer.checkedAt(),
                        Match.musicbrainz(track).confidence(),
                        kinds + " kinds of verified links"));
    }
}
