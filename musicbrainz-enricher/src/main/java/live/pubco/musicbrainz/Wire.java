package live.pubco.musicbrainz;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.List;
import java.util.Objects;

/**
 * MusicBrainz answers as they come: look-ups and search rows share their shapes, absent and null
 * lists are empty, unknown keys are ignored.
 */
final class Wire {

    private Wire() {}

    /** One page of search rows. */
    interface Page<R> {
        int count();

        List<R> rows();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RecordingPage(int count, @JsonProperty("recordings") List<Recording> rows)
            implements Page<Recording> {
        RecordingPage {
            rows = present(rows);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WorkPage(int count, @JsonProperty("works") List<Work> rows) implements Page<Work> {
        WorkPage {
            rows = present(rows);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ArtistPage(int count, @JsonProperty("artists") List<Artist> rows)
            implements Page<Artist> {
        ArtistPage {
            rows = present(rows);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record UrlPage(int count, @JsonProperty("urls") List<Url> rows) implements Page<Url> {
        UrlPage {
            rows = present(rows);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record IsrcAnswer(List<Recording> recordings) {
        IsrcAnswer {
            recordings = present(recordings);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Recording(
            String id,
            String title,
            Long length,
            String disambiguation,
            Boolean video,
            @JsonProperty("first-release-date") String firstReleaseDate,
            @JsonProperty("artist-credit") List<Credit> artistCredit,
            @JsonDeserialize(contentUsing = BareText.class) List<String> isrcs,
            List<Relation> relations) {
        Recording {
            artistCredit = present(artistCredit);
            isrcs = present(isrcs);
            relations = present(relations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Credit(String name, Artist artist) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Artist(
            String id,
            String name,
            List<Alias> aliases,
            @JsonDeserialize(contentUsing = BareText.class) List<String> ipis,
            @JsonDeserialize(contentUsing = BareText.class) List<String> isnis,
            List<Relation> relations) {
        Artist {
            aliases = present(aliases);
            ipis = present(ipis);
            isnis = present(isnis);
            relations = present(relations);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Alias(String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Label(String id, String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Work(
            String id,
            String title,
            String language,
            @JsonDeserialize(contentUsing = BareText.class) List<String> iswcs,
            List<Relation> relations) {
        Work {
            iswcs = present(iswcs);
            relations = present(relations);
        }
    }

    /** An edge; which of the targets is there depends on its type. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Relation(
            String type,
            Boolean ended,
            List<Object> attributes,
            @JsonProperty("target-credit") String targetCredit,
            Artist artist,
            Label label,
            Recording recording,
            Work work,
            Url url) {
        Relation {
            attributes = present(attributes);
        }

        boolean is(String name) {
            return name.equals(type);
        }

        boolean over() {
            return Boolean.TRUE.equals(ended);
        }
    }

    /** A URL document; the search wraps its relations once more than a look-up does. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Url(
            String resource,
            List<Relation> relations,
            @JsonProperty("relation-list") List<RelationList> relationLists) {
        Url {
            relations = present(relations);
            relationLists = present(relationLists);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RelationList(List<Relation> relations) {
        RelationList {
            relations = present(relations);
        }
    }

    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
