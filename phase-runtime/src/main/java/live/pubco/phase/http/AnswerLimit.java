package live.pubco.phase.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Keeps out bodies beyond 5 MB, announced or not. */
public final class AnswerLimit implements ClientResponseFilter, ReaderInterceptor {

    static final int MAX_BYTES = 5_000_000;

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getLength() > MAX_BYTES) {
            throw NoAnswerException.tooLarge();
        }
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] body = context.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw NoAnswerException.tooLarge();
        }
        context.setInputStream(new ByteArrayInputStream(body));
        return context.proceed();
    }
}
