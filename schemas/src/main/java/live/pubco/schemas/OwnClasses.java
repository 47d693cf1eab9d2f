package live.pubco.schemas;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads and writes the generated classes with their own conversions. Avro's default looks classes
 * up where Avro itself was loaded, which is not where an application's classes have to be.
 */
public final class OwnClasses implements AvroDatumProvider<SpecificRecord> {

    /** All conversions that the records need, those of nested records included. */
    public static final SpecificData MODEL = new SpecificData(OwnClasses.class.getClassLoader());

    static {
        MODEL.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        MODEL.addLogicalTypeConversion(new Conversions.DecimalConversion());
    }

    /** Matching the writer's schema with our own takes longer than reading a record. */
    private final ThreadLocal<Map<Schema, DatumReader<SpecificRecord>>> readers =
            ThreadLocal.withInitial(HashMap::new);

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord value, Schema schema) {
        return new SpecificDatumWriter<>(schema, MODEL);
    }

    @Override
    public DatumReader<SpecificRecord> createDatumReader(Schema written) {
        return readers.get().computeIfAbsent(written, OwnClasses::reader);
    }

    private static DatumReader<SpecificRecord> reader(Schema written) {
        Class<?> type = MODEL.getClass(written);
        if (type == null) {
            throw new IllegalArgumentException("no record of ours: " + written.getFullName());
        }
        return new SpecificDatumReader<>(written, MODEL.getSchema(type), MODEL);
    }

    @Override
    public Schema toSchema(SpecificRecord value) {
        return value.getSchema();
    }
}
