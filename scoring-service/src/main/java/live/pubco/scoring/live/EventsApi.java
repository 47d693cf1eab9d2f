package live.pubco.scoring.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Progress and news as server-sent events. */
@Path("/api/events")
@Tag(name = "Follow")
class EventsApi {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long RETRY_MS = 2_000;

    private final LiveLog log;

    EventsApi(LiveLog log) {
        this.log = log;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Progress per playlist and phase, publishing changes, alerts, as they happen",
            description =
                    "Events progress, playlist, publishing and alert. Begins with the state of"
                            + " every refresh that is under way; with Last-Event-ID also with what"
                            + " happened since, at least once. A comment every 15 s is the"
                            + " heartbeat.")
    @APIResponse(responseCode = "200", description = "The stream")
    public Multi<OutboundSseEvent> events(
            @HeaderParam("Last-Event-ID") String lastId, @Context Sse sse) {
        Multi<OutboundSseEvent> heartbeats =
                Multi.createFrom()
                        .ticks()
                        .every(HEARTBEAT)
                        .onOverflow()
                        .drop()
                        .map(tick -> sse.newEventBuilder().comment("heartbeat").build());
        Multi<OutboundSseEvent> told = log.after(lastId).map(event -> event(sse, event));
        return Multi.createBy().merging().streams(told, heartbeats);
    }

    private static OutboundSseEvent event(Sse sse, LiveLog.Event event) {
        return sse.newEventBuilder()
                .id(event.id())
                .name(event.name())
                .reconnectDelay(RETRY_MS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(event.data())
                .build();
    }
}
