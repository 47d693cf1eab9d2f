package live.pubco.scoring.reads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The values of one row, taken one after the other. */
public final class Cells {

    private final Object[] values;
    private int next;

    Cells(Object[] values) {
        this.values = values;
    }

    public String text() {
        return (String) values[next++];
    }

    Double number() {
        Object value = values[next++];
        return value == null ? null : Double.valueOf(((Number) value).doubleValue());
    }

    public Integer whole() {
        Object value = values[next++];
        return value == null ? null : Integer.valueOf(((Number) value).intValue());
    }

    boolean isTrue() {
        return (Boolean) values[next++];
    }

    /** Several texts, one a line; the driver reads no bare arrays. */
    List<String> texts() {
        String lines = text();
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    byte[] bytes() {
        return (byte[]) values[next++];
    }

    public Instant instant() {
        Object value = values[next++];
        return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
    }
}
