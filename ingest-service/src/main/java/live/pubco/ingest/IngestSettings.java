package live.pubco.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What can be set about this service. */
@ConfigMapping(prefix = "pubco")
interface IngestSettings {

    Spotify spotify();

    Chartmetric chartmetric();

    Credits credits();

    Ingest ingest();

    Api api();

    /**
     * The Web API; without credentials its listings are left to the other sources. The limit is the
     * application's, and spotify-enricher takes the larger part of it.
     */
    interface Spotify {
        Optional<String> clientId();

        Optional<String> clientSecret();

        @WithDefault("2")
        double permitsPerSecond();

        @WithDefault("4")
        int concurrency();
    }

    /**
     * Chartmetric counts requests per account; chartmetric-enricher takes the larger part of them.
     */
    interface Chartmetric {
        Optional<String> refreshToken();

        @WithDefault("0.2")
        double permitsPerSecond();
    }

    /** The browser of credits-scraper; asked only where it is switched on. */
    interface Credits {
        @WithDefault("false")
        boolean enabled();
    }

    /** The service's own behaviour. */
    interface Ingest {
        /** How long an answer to {@code POST /playlists} waits for names and figures. */
        @WithDefault("4s")
        Duration metadataWait();

        /** How long a source of listings is alone before the next one is asked too. */
        @WithDefault("10s")
        Duration headStart();

        /**
         * How long a listing waits for Chartmetric, whose ids save a call per track later: longer
         * than the distance between two calls at the usual pace.
         */
        @WithDefault("8s")
        Duration hintsWait();

        /** Playlists listed at once. */
        @WithDefault("16")
        int listings();

        /** How long one upstream call is repeated before it counts as unanswered. */
        @WithDefault("2m")
        Duration giveUpAfter();

        /** Distance to the next try of a listing for which no source answered. */
        @WithDefault("1m")
        Duration retryAfter();

        /** Distance between refreshes of a playlist that names none itself. */
        @WithDefault("7d")
        Duration refreshEvery();

        /** A refresh whose tracks are not all back by then says which are missing. */
        @WithDefault("24h")
        Duration refreshDeadline();

        /** How often it is looked for what is due. */
        @WithDefault("5s")
        Duration scheduleTick();
    }

    /** Who may use the API over HTTP. */
    interface Api {
        /** Each {@code role:key}; without any, whoever reaches the address may do everything. */
        Optional<List<String>> keys();

        /** Lets the service listen beyond this machine without keys. */
        @WithDefault("false")
        boolean open();

        /** By client address; as many at once as a minute allows. */
        @WithDefault("1200")
        int requestsPerMinute();

        @WithDefault("4M")
        MemorySize maxBody();

        Oidc oidc();
    }

    /** An OpenID Connect provider whose tokens are taken beside keys. */
    interface Oidc {
        /** The provider, or its realm: where {@code .well-known/openid-configuration} lies. */
        Optional<String> url();

        /** Whom a token must be meant for. */
        Optional<String> audience();

        /** Where a token names roles; {@code groups}, else {@code realm_access/roles}. */
        Optional<String> rolesClaim();
    }
}
