package live.pubco.scoring.alerts;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import live.pubco.scoring.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Rules to be told by, and what they raised. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts", description = "Watch rules, alerts and their webhooks")
@APIResponse(responseCode = "200", description = "The answer")
@APIResponse(responseCode = "400", description = "A field is wrong; field names it")
class AlertsApi {

    private final AlertStore store;
    private final Clock clock;

    AlertsApi(AlertStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All rules. */
    record Rules(List<WatchRule> rules) {}

    /** A rule that was made. */
    record Made(
            WatchRule rule,
            @Schema(description = "What webhooks are signed with; shown this once")
                    String webhookSecret) {}

    /** How many alerts nobody has looked at. */
    record Unseen(long unseen) {}

    @GET
    @Path("/rules")
    @Operation(summary = "Rules by which somebody is told")
    public Uni<Rules> rules() {
        return store.rules().map(Rules::new);
    }

    @POST
    @Path("/rules")
    @Operation(
            summary = "Be told when publishing moves, a tier changes or a track is new",
            description =
                    "In the dashboard, on pubco.alert.raised.v1, and where webhookUrl is given by a"
                            + " POST signed as Standard Webhooks describe, repeated for a day.")
    public Uni<Made> add(WatchRule.Asked asked) {
        WatchRule rule = WatchRule.of(UUID.randomUUID().toString(), asked, clock.instant());
        if (rule.webhookUrl() == null) {
            return store.add(rule, null).replaceWith(new Made(rule, null));
        }
        PublicAddress.refusal(rule.webhookUrl())
                .ifPresent(
                        reason -> {
                            throw Problem.badField("webhookUrl", reason);
                        });
        String secret = Signature.newSecret();
        return store.add(rule, secret).replaceWith(new Made(rule, secret));
    }

    @DELETE
    @Path("/rules/{id}")
    @Operation(summary = "No longer be told", description = "The alerts of the rule go with it")
    @APIResponse(responseCode = "404", description = "No such rule")
    public Uni<Unseen> remove(String id) {
        return store.remove(id)
                .flatMap(
                        was -> {
                            if (!was) {
                                throw Problem.missing("no rule " + id);
                            }
                            return unseen();
                        });
    }

    @GET
    @Path("/alerts")
    @Operation(summary = "Alerts, the latest first, with how their webhooks went")
    public Uni<AlertStore.Page> alerts(@RestQuery String after, @RestQuery String limit) {
        return store.page(after, limit);
    }

    @GET
    @Path("/alerts/unseen")
    @Operation(summary = "How many alerts nobody has looked at")
    public Uni<Unseen> unseen() {
        return store.unseen().map(Unseen::new);
    }

    @POST
    @Path("/alerts/seen")
    @Operation(summary = "Somebody has looked at all alerts")
    public Uni<Unseen> see() {
        return store.see().replaceWith(new Unseen(0));
    }
}
