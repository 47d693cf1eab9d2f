package live.pubco.spotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** An artist as credited on a track or an album. */
@JsonIgnoreProperties(ignoreUnknown = true)
record SpotifyArtist(String id, String name) {}
