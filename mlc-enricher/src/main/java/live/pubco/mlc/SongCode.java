package live.pubco.mlc;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A song code as the works request wants it spelled: with a lower-case s. */
record SongCode(@JsonProperty("mlcsongCode") String code) {}
