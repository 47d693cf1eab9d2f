package live.pubco.musicbrainz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkKindTest {

    @ParameterizedTest
    @CsvSource({
        "social network, https://www.instagram.com/artist_a/, instagram",
        "social network, https://twitter.com/artist_a, x",
        "social network, https://x.com/artist_a, x",
        "social network, https://www.tiktok.com/@artist_a, tiktok",
        "social network, https://www.threads.net/@artist_a, threads",
        "social network, https://m.facebook.com/artist_a, facebook",
        "youtube, https://www.youtube.com/channel/UCinvented, youtube",
        "youtube music, https://music.youtube.com/channel/UCinvented, youtube_music",
        "bandcamp, https://artist-a.bandcamp.com/, bandcamp",
        "official homepage, https://artist-a.example/, homepage",
        "official homepage, https://artist-a.bandcamp.com/, bandcamp",
        "social network, https://notx.com/artist_a, social_network",
        "something new, https://unheard-of.example/a, something_new",
    })
    void isToldByTheHostElseByTheRelationType(String type, String url, String kind) {
        assertThat(LinkKind.of(type, url)).hasValue(kind);
    }

    @Test
    void whatIsNoAddressOnTheWebIsNoLink() {
        assertThat(LinkKind.of("social network", "javascript:alert(1)")).isEmpty();
        assertThat(LinkKind.of("social network", "not a url")).isEmpty();
        assertThat(LinkKind.of("social network", null)).isEmpty();
    }
}
