package live.pubco.musicbrainz;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What the phase needs to know about MusicBrainz. */
@ConfigMapping(prefix = "pubco.musicbrainz")
interface MusicBrainzSettings {

    /** The web service, or a mirror of one's own. */
    String url();

    /**
     * A mail address or page of whoever runs this: MusicBrainz refuses programs that do not say it.
     */
    Optional<String> contact();

    /** How long what is known of an artist is kept in memory. */
    @WithDefault("1d")
    Duration artistsFor();

    /** Artists kept in memory. */
    @WithDefault("20000")
    int artistsKept();

    /** Whether the identities of writers and artists are asked for: one more call per batch. */
    @WithDefault("true")
    boolean identities();

    /**
     * Up to which age of the release an ISRC that the search does not know is looked up singly: its
     * index lags behind by hours, and what is new was entered lately. 0 never does.
     */
    @WithDefault("90d")
    Duration lookUpYoungerThan();
}
