package live.pubco.credits;

import java.util.List;

/**
 * The tracks of a playlist's page.
 *
 * @param complete whether every entry was seen; nothing may be concluded from what is missing
 *     otherwise
 * @param total entries of the playlist, tracks or not; -1 when the page does not tell
 */
record Listing(
        String playlistId, String name, boolean complete, int total, List<ListedTrack> tracks) {}
