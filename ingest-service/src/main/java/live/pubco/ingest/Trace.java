package live.pubco.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The W3C trace context that a record carries, so that one item can be followed end to end. */
record Trace(String traceparent) {

    static final String HEADER = "traceparent";
    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** The trace named by the text; a new one when it names none. */
    static Trace of(String text) {
        return text != null && FORM.matcher(text).matches() ? new Trace(text) : start();
    }

    static Trace of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null
                ? start()
                : of(new String(header.value(), StandardCharsets.US_ASCII));
    }

    static Trace start() {
        return new Trace("00-" + random(16) + "-" + random(8) + "-01");
    }

    void writeTo(Headers headers) {
        headers.remove(HEADER);
        headers.add(HEADER, traceparent.getBytes(StandardCharsets.US_ASCII));
    }

    /** Names of things, not secrets: a fast generator will do. */
    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(value);
        value[0] |= 1;
        return HexFormat.of().formatHex(value);
    }
}
