package live.pubco.spotify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'url':'l','width':640},{'url':'m','width':300},{'url':'s','width':64}] | m",
                "[{'url':'s','width':64},{'url':'l','width':640}] | l",
                "[{'url':'first','width':null},{'url':'second'}] | first",
                "[{'url':'s','width':64}] | s",
                "[null,{'url':null,'width':300},{'url':' ','width':300}] |",
                "[] |",
                "null |"
            })
    void isTheSmallestThatIsSharpInAList(String images, String url) throws IOException {
        String album = "{'id':'a','images':%s}".formatted(images).replace('\'', '"');

        assertThat(JSON.readValue(album, SpotifyAlbum.class).cover())
                .isEqualTo(Optional.ofNullable(url));
    }
}
