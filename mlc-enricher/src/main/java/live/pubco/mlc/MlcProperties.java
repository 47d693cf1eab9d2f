package live.pubco.mlc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The account at The MLC and how it is used. */
@ConfigMapping(prefix = "pubco.mlc")
interface MlcProperties {

    Optional<String> username();

    Optional<String> password();

    /** Song codes in one call for works; halved when The MLC finds it too many. */
    @WithDefault("25")
    int worksPerCall();

    /** Writers a title is searched with, one after the other, before it counts as unknown. */
    @WithDefault("3")
    int titleSearches();
}
