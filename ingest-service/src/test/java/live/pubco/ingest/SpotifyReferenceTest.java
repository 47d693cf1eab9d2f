package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotifyReferenceTest {

    private static final String ID = "4jqVYu4lbVNqgM5NOh7rYS";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4jqVYu4lbVNqgM5NOh7rYS",
                "  4jqVYu4lbVNqgM5NOh7rYS\n",
                "spotify:playlist:4jqVYu4lbVNqgM5NOh7rYS",
                "spotify:user:some.body:playlist:4jqVYu4lbVNqgM5NOh7rYS",
                "https://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS",
                "https://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS/",
                "https://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS?si=abc&pt=1#x",
                "https://open.spotify.com/intl-de/playlist/4jqVYu4lbVNqgM5NOh7rYS",
                "https://open.spotify.com/embed/playlist/4jqVYu4lbVNqgM5NOh7rYS",
                "https://open.spotify.com/user/some.body/playlist/4jqVYu4lbVNqgM5NOh7rYS",
                "https://play.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS",
                "HTTPS://Open.Spotify.COM/playlist/4jqVYu4lbVNqgM5NOh7rYS"
            })
    void readsEveryWayToNameAPlaylist(String text) {
        assertThat(SpotifyReference.parse(text)).isEqualTo(new SpotifyReference.Known(ID));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only https
                    file:///etc/passwd | only https
                    ftp://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only https
                    javascript:alert(1) | only https
                    spotify:track:4jqVYu4lbVNqgM5NOh7rYS | only https
                    https://127.0.0.1/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://169.254.169.254/latest/meta-data | only links to
                    https://[::1]/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://localhost/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://open.spotify.com.evil.example/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://evil.example/open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://xopen.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://open.spotify.com./playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://xn--pen-7ta.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://оpen.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://spoti.fi/abc | only links to
                    https://spotify.link/abc | only links to
                    https://open.spotify.com@evil.example/playlist/4jqVYu4lbVNqgM5NOh7rYS | only links to
                    https://u:p@open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS | user or port
                    https://open.spotify.com:8443/playlist/4jqVYu4lbVNqgM5NOh7rYS | user or port
                    https://open.spotify.com:443/playlist/4jqVYu4lbVNqgM5NOh7rYS | user or port
                    https://open.spotify.com/track/4jqVYu4lbVNqgM5NOh7rYS | but: track
                    https://open.spotify.com/redirect/x?to=https://evil.example | but: redirect
                    https://open.spotify.com/ | names no playlist
                    https://open.spotify.com/playlist/../../x | names no playlist
                    https://open.spotify.com/playlist/short | not a playlist id
                    https://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7r%2e | not a playlist id
                    https://open.spotify.com/a b | not a link
                    spotify:playlist:../../../etc | not a playlist id
                    spotify:playlist:4jqVYu4lbVNqgM5NOh7rYSx | not a playlist id
                    4jqVYu4lbVNqgM5NOh7r-S | not a playlist id
                    not json | not a playlist id
                    """)
    void refusesEverythingElseAndSaysWhy(String text, String reason) {
        assertThat(SpotifyReference.parse(text))
                .isInstanceOfSatisfying(
                        SpotifyReference.Refused.class,
                        refused -> assertThat(refused.reason()).contains(reason));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = " ")
    void refusesNothing(String text) {
        assertThat(SpotifyReference.parse(text)).isEqualTo(new SpotifyReference.Refused("empty"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2049, 100_000})
    void refusesWhatIsLongerThanAnyLink(int length) {
        String text = "https://open.spotify.com/playlist/" + ID + "?x=" + "a".repeat(length);
        assertThat(SpotifyReference.parse(text))
                .isEqualTo(new SpotifyReference.Refused("longer than 2048 bytes"));
    }
}
