package live.pubco.chartmetric;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import live.pubco.schemas.Statistic;

/**
 * The figures kept of Chartmetric's many, and what they are called on the record. A figure that is
 * missing, unreadable or negative is not there: it is not zero.
 */
final class Figures {

    /** A figure's name on the record and its key at Chartmetric. */
    record Name(String name, String key) {}

    static final List<Name> TRACK =
            List.of(
                    new Name("spotify_streams", "sp_streams"),
                    new Name("spotify_popularity", "sp_popularity"),
                    new Name("spotify_playlists", "num_sp_playlists"),
                    new Name("spotify_editorial_playlists", "num_sp_editorial_playlists"),
                    new Name("playlist_reach", "sp_playlist_total_reach"),
                    new Name("shazam_counts", "shazam_counts"),
                    new Name("youtube_views", "youtube_views"),
                    new Name("youtube_likes", "youtube_likes"),
                    new Name("tiktok_videos", "num_tt_videos"),
                    new Name("tiktok_counts", "tiktok_counts"));

    static final List<Name> ARTIST =
            List.of(
                    new Name("spotify_followers", "sp_followers"),
                    new Name("spotify_monthly_listeners", "sp_monthly_listeners"),
                    new Name("instagram_followers", "ins_followers"),
                    new Name("tiktok_followers", "tiktok_followers"),
                    new Name("youtube_subscribers", "ycs_subscribers"),
                    new Name("youtube_views", "ycs_views"),
                    new Name("shazam_counts", "shazam_count"));

    private Figures() {}

    /** The figures of a {@code cm_statistics} object, with their changes where it tells them. */
    static List<Statistic> read(List<Name> names, JsonNode statistics) {
        JsonNode weekly = statistics.path("weekly_diff");
        JsonNode monthly = statistics.path("monthly_diff");
        return names.stream()
                .flatMap(name -> statistic(name, statistics, weekly, monthly))
                .toList();
    }

    private static Stream<Statistic> statistic(
            Name name, JsonNode statistics, JsonNode weekly, JsonNode monthly) {
        OptionalDouble value = Tree.number(statistics.get(name.key()));
        return value.isEmpty() || value.getAsDouble() < 0
                ? Stream.empty()
                : Stream.of(
                        Statistic.newBuilder()
                                .setName(name.name())
                                .setValue(value.getAsDouble())
                                .setWeeklyChange(change(weekly, name))
                                .setMonthlyChange(change(monthly, name))
                                .build());
    }

    private static Double change(JsonNode changes, Name name) {
        OptionalDouble change = Tree.number(changes.get(name.key()));
        return change.isPresent() ? change.getAsDouble() : null;
    }
}
