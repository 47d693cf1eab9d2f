package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What a track or an album is called outside Spotify, as far as Spotify says. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ExternalIds(String isrc, String upc) {}
