package live.pubco.schemas;

import java.util.regex.Pattern;

/** Ids of the Spotify catalogue: 22 base-62 characters. */
public final class SpotifyId {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]{22}");

    private SpotifyId() {}

    /** Whether the text has the form of a Spotify id. */
    public static boolean isValid(String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
