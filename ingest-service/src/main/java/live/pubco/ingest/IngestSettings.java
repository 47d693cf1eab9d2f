package live.pubco.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What can be set about this service. */
@ConfigMapping(prefix = "pubco")
interface IngestSettings {

    Spotify spotify();

    Chartmetric chartmetric();

    Ingest ingest();

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

    /** The service's own behaviour. */
    interface Ingest {
        /** How long an answer to {@code POST /playlists} waits for names and figures. */
        @WithDefault("4s")
        Duration metadataWait();

        /** How long a source of listings is alone before the next one is asked too. */
        @WithDefault("10s")
        Duration headStart();

        /** How long a listing that is there already waits for ids of Chartmetric. */
        @WithDefault("2s")
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
}
