package live.pubco.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import live.pubco.schemas.Topic;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/** The wire format without a registry: the magic byte, an id that means nothing, the value. */
final class PlainCodec implements Codec {

    private static final byte[] PREFIX = {0, 0, 0, 0, 1};

    @Override
    public byte[] encode(Topic topic, SpecificRecord value) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(PREFIX);
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new SpecificDatumWriter<SpecificRecord>(value.getSchema()).write(value, encoder);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <T extends SpecificRecord> T decode(Topic topic, byte[] bytes, Class<T> type) {
        if (bytes.length < PREFIX.length || bytes[0] != 0) {
            throw new SerializationException("no magic byte");
        }
        byte[] value = Arrays.copyOfRange(bytes, PREFIX.length, bytes.length);
        try {
            return new SpecificDatumReader<>(type)
                    .read(null, DecoderFactory.get().binaryDecoder(value, null));
        } catch (IOException | RuntimeException e) {
            throw new SerializationException("unreadable", e);
        }
    }
}
