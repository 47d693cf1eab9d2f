package live.pubco.phase;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import live.pubco.phase.upstream.Failure;
import live.pubco.phase.upstream.FailureClassifier;

/**
 * An answer that is no success, as it comes over the wire: a file with status line, headers, a
 * blank line and the body, named after its case.
 */
public final class RecordedResponse {

    private RecordedResponse() {}

    /**
     * What the answer means to an upstream.
     *
     * @param file name of a file in the folder {@code errors} of the test's resources
     */
    public static Failure classified(String file, FailureClassifier failures) {
        return failures.classify(new WebApplicationException(read(file)));
    }

    static Response read(String file) {
        String[] parts = RecordedFile.text("/errors/" + file).split("\n\n", 2);
        String[] head = parts[0].split("\n");
        Response.ResponseBuilder response =
                Response.status(Integer.parseInt(head[0].split(" ")[1].strip()));
        for (int i = 1; i < head.length; i++) {
            String[] header = head[i].split(":", 2);
            response.header(header[0].strip(), header[1].strip());
        }
        String body = parts.length == 1 ? "" : parts[1].strip();
        return body.isEmpty() ? response.build() : response.entity(body).build();
    }
}
