package live.pubco.ingest;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.Oidc;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Tokens of the OpenID Connect provider that the settings name. */
@ApplicationScoped
class OidcTokens implements Tokens {

    private static final Logger LOG = Logger.getLogger(OidcTokens.class);

    private final IngestSettings.Oidc settings;
    private final TenantIdentityProvider provider;

    OidcTokens(IngestSettings settings, TenantIdentityProvider provider) {
        this.settings = settings.api().oidc();
        this.provider = provider;
    }

    void register(@Observes Oidc oidc) {
        settings.url().ifPresent(url -> oidc.create(tenant(url)));
    }

    private OidcTenantConfig tenant(String url) {
        OidcTenantConfigBuilder tenant = OidcTenantConfig.authServerUrl(url);
        settings.audience().ifPresent(audience -> tenant.token().audience(audience).end());
        settings.rolesClaim().ifPresent(claim -> tenant.roles().roleClaimPath(claim).end());
        return tenant.build();
    }

    @Override
    public boolean areAccepted() {
        return settings.url().isPresent();
    }

    @Override
    public Uni<Optional<Role>> roleOf(String token) {
        return provider.authenticate(new AccessTokenCredential(token))
                .map(OidcTokens::highest)
                .onFailure()
                .invoke(refused -> LOG.debugf("token refused: %s", refused.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Optional<Role> highest(SecurityIdentity identity) {
        return Stream.of(Role.values())
                .filter(role -> identity.hasRole(role.shown()))
                .reduce((lower, higher) -> higher);
    }
}
