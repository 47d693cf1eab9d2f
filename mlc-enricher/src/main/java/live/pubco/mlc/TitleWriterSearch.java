package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Works by title and at least one writer; either alone is refused. */
record TitleWriterSearch(String title, List<Writer> writers) {

    /** A writer's name as far as it can be told apart. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Writer(String writerFirstName, String writerLastName) {}

    static TitleWriterSearch of(String title, String writer) {
        int space = writer.lastIndexOf(' ');
        Writer name =
                space < 0
                        ? new Writer(null, writer)
                        : new Writer(
                                writer.substring(0, space).strip(), writer.substring(space + 1));
        return new TitleWriterSearch(title, List.of(name));
    }
}
