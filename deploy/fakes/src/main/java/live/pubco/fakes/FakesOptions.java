package live.pubco.fakes;

import java.time.Duration;
import java.time.LocalDate;

/** How large the invented world is, on which port it answers, and how strictly. */
public record FakesOptions(
        int port,
        int tracks,
        int playlists,
        long seed,
        String profile,
        Duration tokenLife,
        LocalDate today,
        String spotifyMode,
        String spotifyKeys) {

    public FakesOptions {
        require(port >= 0 && port < 65_536, "port must be 0 to 65535 (0: any free one)");
        require(tracks >= 1 && tracks <= 1_000_000, "tracks must be 1 to 1000000");
        require(
                playlists >= 1 && playlists <= tracks,
                "playlists must be 1 to the number of tracks");
        require(spotifyMode.matches("extended|development"), "spotify mode: extended, development");
        require(spotifyKeys.matches("old|both|new"), "spotify keys must be old, both or new");
        Profile.named(profile);
    }

    /** Any free port, 100 tracks on 3 playlists, seed 1, the fast profile. */
    public static FakesOptions defaults() {
        return new FakesOptions(
                0,
                100,
                3,
                1,
                "fast",
                Duration.ofHours(1),
                LocalDate.now(java.time.ZoneOffset.UTC),
                "extended",
                "both");
    }

    public FakesOptions withPort(int value) {
        return new FakesOptions(
                value,
                tracks,
                playlists,
                seed,
                profile,
                tokenLife,
                today,
                spotifyMode,
                spotifyKeys);
    }

    public FakesOptions withTracks(int value) {
        int lists = Math.min(playlists, value);
        return new FakesOptions(
                port, value, lists, seed, profile, tokenLife, today, spotifyMode, spotifyKeys);
    }

    public FakesOptions withPlaylists(int value) {
        return new FakesOptions(
                port, tracks, value, seed, profile, tokenLife, today, spotifyMode, spotifyKeys);
    }

    public FakesOptions withSeed(long value) {
        return new FakesOptions(
                port,
                tracks,
                playlists,
                value,
                profile,
                tokenLife,
                today,
                spotifyMode,
                spotifyKeys);
    }

    public FakesOptions withProfile(String value) {
        return new FakesOptions(
                port, tracks, playlists, seed, value, tokenLife, today, spotifyMode, spotifyKeys);
    }

    public FakesOptions withTokenLife(Duration value) {
        return new FakesOptions(
                port, tracks, playlists, seed, profile, value, today, spotifyMode, spotifyKeys);
    }

    public FakesOptions withToday(LocalDate value) {
        return new FakesOptions(
                port, tracks, playlists, seed, profile, tokenLife, value, spotifyMode, spotifyKeys);
    }

    public FakesOptions withSpotify(String mode, String keys) {
        return new FakesOptions(
                port, tracks, playlists, seed, profile, tokenLife, today, mode, keys);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
