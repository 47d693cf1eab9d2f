package live.pubco.mlc;

/** Recordings that carry an ISRC: twelve characters, upper case. */
record RecordingSearch(String isrc) {}
