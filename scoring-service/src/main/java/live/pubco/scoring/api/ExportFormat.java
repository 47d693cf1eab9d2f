package live.pubco.scoring.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import live.pubco.scoring.Json;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What an export may be written as; each row leaves for the reader before the next one is read. */
enum ExportFormat {
    CSV("text/csv; charset=UTF-8") {
        @Override
        Rows open(OutputStream out, String list, List<String> names) {
            CsvWriter csv =
                    CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            csv.writeRecord(names);
            return new Rows() {
                @Override
                public void add(List<Object> values) {
                    csv.writeRecord(values.stream().map(ExportFormat::harmless).toList());
                }

                @Override
                public void close() throws IOException {
                    csv.close();
                }
            };
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        Rows open(OutputStream out, String list, List<String> names) {
            Workbook book = new Workbook(out, "PubCo Live", "1.0");
            Worksheet sheet = book.newWorksheet(list);
            IntStream.range(0, names.size()).forEach(i -> sheet.inlineString(0, i, names.get(i)));
            return new SheetRows(book, sheet);
        }
    },
    JSONL("application/x-ndjson") {
        @Override
        Rows open(OutputStream out, String list, List<String> names) throws IOException {
            SequenceWriter json =
                    Json.MAPPER
                            .writer()
                            .withRootValueSeparator("\n")
                            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                            .writeValues(out);
            return new Rows() {
                @Override
                public void add(List<Object> values) throws IOException {
                    Map<String, Object> object = new LinkedHashMap<>();
                    for (int i = 0; i < names.size(); i++) {
                        object.put(names.get(i), values.get(i));
                    }
                    json.write(object);
                }

                @Override
                public void close() throws IOException {
                    json.close();
                }
            };
        }
    };

    /** Where the rows go. */
    interface Rows extends AutoCloseable {

        void add(List<Object> values) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** A sheet of which no more than a thousand rows are in memory. */
    private static final class SheetRows implements Rows {
        private static final int FLUSH = 1_000;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        SheetRows(Workbook book, Worksheet sheet) {
            this.book = book;
            this.sheet = sheet;
        }

        @Override
        public void add(List<Object> values) throws IOException {
            row++;
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value instanceof Number number) {
                    sheet.value(row, i, number);
                } else if (value != null) {
                    // an inline text is never a formula
                    sheet.inlineString(row, i, value.toString());
                }
            }
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            book.close();
        }
    }

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract Rows open(OutputStream out, String list, List<String> names) throws IOException;

    String mediaType() {
        return mediaType;
    }

    /** A spreadsheet takes a text for a formula when it begins like one. */
    static String harmless(Object value) {
        String text = Objects.toString(value, "");
        boolean isFormula =
                !(value instanceof Number)
                        && !text.isEmpty()
                        && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
