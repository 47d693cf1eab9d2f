package live.pubco.credits;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import live.pubco.credits.PlaylistAnswer.Content;
import live.pubco.credits.PlaylistAnswer.Item;

/** Makes one listing of what the reader brought from a playlist's page. */
final class ListingParser {

    private final ObjectMapper json = new ObjectMapper();

    Listing parse(Report report) throws JsonProcessingException {
        if (report.kind().equals("rows")) {
            return new Listing(report.subject(), "", !report.partial(), -1, report.tracks());
        }
        String name = "";
        int total = -1;
        List<Item> items = new ArrayList<>();
        for (String body : report.answers()) {
            PlaylistAnswer answer = json.readValue(body, PlaylistAnswer.class);
            name = answer.playlist().map(PlaylistAnswer.Playlist::name).orElse(name);
            total = answer.content().map(Content::totalCount).orElse(total);
            answer.content().map(Content::items).ifPresent(items::addAll);
        }
        boolean complete = total >= 0 && items.size() >= total;
        return new Listing(report.subject(), Words.tidy(name), complete, total, tracks(items));
    }

    private static List<ListedTrack> tracks(List<Item> items) {
        List<ListedTrack> tracks = new ArrayList<>();
        for (int position = 0; position < items.size(); position++) {
            PlaylistAnswer.listed(items.get(position), position).ifPresent(tracks::add);
        }
        return tracks;
    }
}
