package live.pubco.chartmetric;

import java.util.List;

/** The answer to a question: the track, its artists, and its streams where they are asked for. */
record Profile(TrackProfile track, List<ArtistProfile> artists, List<Series> streams) {}
