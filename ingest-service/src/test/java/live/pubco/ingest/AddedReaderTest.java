package live.pubco.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import live.pubco.schemas.PlaylistAdded;
import live.pubco.schemas.Topics;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddedReaderTest {

    private static final String LINK = "https://open.spotify.com/playlist/4jqVYu4lbVNqgM5NOh7rYS";
    private static final AddedEvent BARE = new AddedEvent.Readable(LINK, List.of(), null, null);

    private final AddedReader reader = new AddedReader(new PlainCodec());

    @Test
    void readsBareJson() {
        assertThat(read("{\"url\":\"" + LINK + "\"}")).isEqualTo(BARE);
    }

    @Test
    void readsAllFieldsOfBareJsonAndIgnoresOthers() {
        String json =
                """
                {"playlistId":"4jqVYu4lbVNqgM5NOh7rYS","tags":["a","b"],"requestedBy":"crm",
                 "requestId":"r-1","colour":"blue"}
                """;
        assertThat(read(json))
                .isEqualTo(
                        new AddedEvent.Readable(
                                "4jqVYu4lbVNqgM5NOh7rYS", List.of("a", "b"), "crm", "r-1"));
    }

    @Test
    void readsACloudEventInStructuredMode() {
        String json =
                """
                {"specversion":"1.0","id":"e-1","type":"playlist.added","source":"/crm",
                 "datacontenttype":"application/json","data":{"url":"%s"}}
                """
                        .formatted(LINK);
        assertThat(read(json)).isEqualTo(new AddedEvent.Readable(LINK, List.of(), null, "e-1"));
    }

    @Test
    void readsACloudEventWithEncodedData() {
        String data = "{\"url\":\"" + LINK + "\"}";
        String encoded = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
        String json = "{\"specversion\":\"1.0\",\"data_base64\":\"" + encoded + "\"}";
        assertThat(read(json)).isEqualTo(BARE);
    }

    @Test
    void readsACloudEventInBinaryMode() {
        Headers headers = new RecordHeaders().add("ce_id", "e-2".getBytes(StandardCharsets.UTF_8));
        AddedEvent event =
                reader.read(
                        ("{\"url\":\"" + LINK + "\"}").getBytes(StandardCharsets.UTF_8), headers);
        assertThat(event).isEqualTo(new AddedEvent.Readable(LINK, List.of(), null, "e-2"));
    }

    @Test
    void readsAvroOfTheRegistry() {
        PlaylistAdded added = PlaylistAdded.newBuilder().setUrl(LINK).setTags(List.of("x")).build();
        byte[] value = new PlainCodec().encode(Topics.PLAYLIST_ADDED, added);
        assertThat(reader.read(value, new RecordHeaders()))
                .isEqualTo(new AddedEvent.Readable(LINK, List.of("x"), null, null));
    }

    @Test
    void takesTheAskersOwnIdBeforeThatOfTheEnvelope() {
        String json =
                "{\"specversion\":\"1.0\",\"id\":\"e\",\"data\":{\"url\":\"u\",\"requestId\":\"r\"}}";
        assertThat(read(json)).isEqualTo(new AddedEvent.Readable("u", List.of(), null, "r"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    not json | not JSON
                    {"url":"x"} {"url":"y"} | not JSON
                    {"url":"x","url":"y"} | not JSON
                    {"url": | not JSON
                    [1,2] | not a JSON object
                    "text" | not a JSON object
                    {} | neither url nor playlistId
                    {"url":null} | neither url nor playlistId
                    {"url":7} | url is not text
                    {"url":"x","tags":[1]} | tags are not text
                    {"url":"x","requestId":{}} | requestId is not text
                    {"specversion":"1.0"} | without a JSON object as data
                    {"specversion":"1.0","data":"text"} | without a JSON object as data
                    {"specversion":"1.0","data_base64":"%%%"} | not base64
                    """)
    void saysWhyBytesAreNoEvent(String text, String reason) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        AddedEvent.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains(reason));
    }

    @Test
    void saysThatNothingIsNoEvent() {
        assertThat(reader.read(null, new RecordHeaders()))
                .isEqualTo(new AddedEvent.Unreadable("empty"));
        assertThat(reader.read(new byte[0], new RecordHeaders()))
                .isEqualTo(new AddedEvent.Unreadable("empty"));
    }

    @Test
    void saysThatBrokenAvroIsNoEvent() {
        assertThat(reader.read(new byte[] {0, 1}, new RecordHeaders()))
                .isInstanceOf(AddedEvent.Unreadable.class);
        assertThat(reader.read(new byte[] {0, 0, 0, 0, 9, 99, 99, 99}, new RecordHeaders()))
                .isInstanceOf(AddedEvent.Unreadable.class);
    }

    private AddedEvent read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), new RecordHeaders());
    }
}
