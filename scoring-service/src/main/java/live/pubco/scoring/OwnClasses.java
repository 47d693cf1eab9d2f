package live.pubco.scoring;

import io.apicurio.registry.serde.avro.AvroDatumProvider;
import org.apache.avro.Schema;
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

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord value, Schema schema) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForClass(value.getClass()));
    }

    @Override
    public DatumReader<SpecificRecord> createDatumReader(Schema written) {
        try {
            Class<?> type = Class.forName(written.getFullName(), true, getClass().getClassLoader());
            SpecificData model = SpecificData.getForClass(type);
            return new SpecificDatumReader<>(written, model.getSchema(type), model);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("no record of ours: " + written.getFullName(), e);
        }
    }

    @Override
    public Schema toSchema(SpecificRecord value) {
        return value.getSchema();
    }
}
