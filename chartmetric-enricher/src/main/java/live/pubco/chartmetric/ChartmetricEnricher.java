package live.pubco.chartmetric;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.pubco.phase.Answer;
import live.pubco.phase.Enricher;
import live.pubco.schemas.ChartmetricSection;
import live.pubco.schemas.EnrichedTrack;
import live.pubco.schemas.Hints;
import live.pubco.schemas.Isrc;
import live.pubco.schemas.SpotifyId;
import live.pubco.schemas.WeeklyIncrement;

/** Phase 5: statistics of the track and its artists from Chartmetric. */
@ApplicationScoped
class ChartmetricEnricher implements Enricher<Question, Profile> {

    private final ChartmetricSettings settings;
    private final ProfileFinder profiles;

    ChartmetricEnricher(ChartmetricSettings settings, ProfileFinder profiles) {
        this.settings = settings;
        this.profiles = profiles;
    }

    @Override
    public Optional<String> unavailable() {
        return settings.refreshToken().isPresent()
                ? Optional.empty()
                : Optional.of("no credentials configured (pubco.chartmetric.refresh-token)");
    }

    @Override
    public Optional<Question> query(EnrichedTrack track) {
        List<Long> artists = track.getHints().map(Hints::getChartmetricArtistIds).orElse(List.of());
        Optional<Long> id =
                track.getHints()
                        .flatMap(Hints::getChartmetricTrackId)
                        .or(() -> track.getChartmetric().map(ChartmetricSection::getTrackId));
        return id.isPresent()
                ? Optional.of(Question.byId(id.get(), artists))
                : byIdentity(track, artists);
    }

    private static Optional<Question> byIdentity(EnrichedTrack track, List<Long> artists) {
        List<String> isrcs =
                track.getIsrcs().stream()
                        .flatMap(isrc -> Isrc.parse(isrc).map(Isrc::code).stream())
                        .distinct()
                        .toList();
        return isrcs.isEmpty() && !SpotifyId.isValid(track.getTrackId())
                ? Optional.empty()
                : Optional.of(Question.byIdentity(isrcs, track.getTrackId(), artists));
    }

    @Override
    public Uni<Map<Question, Answer<Profile>>> ask(Set<Question> questions) {
        return Multi.createFrom()
                .iterable(questions)
                .onItem()
                .transformToUni(question -> answer(question).map(a -> Map.entry(question, a)))
                .merge(Math.max(1, questions.size()))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Uni<Answer<Profile>> answer(Question question) {
        return profiles.find(question).onFailure().recoverWithItem(Answers::unanswered);
    }

    @Override
    public void merge(Profile found, EnrichedTrack.Builder track) {
        TrackProfile profile = found.track();
        Optional<ChartmetricSection> earlier = Optional.ofNullable(track.getChartmetric());
        ArtistGains gains = ArtistGains.since(earlier, profile.asOf());
        track.setChartmetric(
                ChartmetricSection.newBuilder()
                        .setTrackId(profile.id())
                        .setAsOf(profile.asOf().orElse(null))
                        .setLabel(profile.label().orElse(null))
                        .setReleaseDate(profile.releaseDate().orElse(null))
                        .setGenres(profile.genres())
                        .setSongwriters(profile.songwriters())
                        .setStatistics(profile.statistics())
                        .setWeeklyStreams(weeklyStreams(found, earlier, track.getTrackId()))
                        .setArtists(found.artists().stream().map(gains::of).toList())
                        .build());
    }

    private static List<WeeklyIncrement> weeklyStreams(
            Profile found, Optional<ChartmetricSection> earlier, String trackId) {
        return Series.choose(found.streams(), trackId)
                .map(WeeklyIncrements::of)
                .orElseGet(() -> GainedStreams.of(found.track(), earlier));
    }
}
