package live.pubco.spotify;

import java.util.Optional;

/** Texts of an answer: white space alone says nothing. */
final class Text {

    private Text() {}

    static Optional<String> of(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(bare -> !bare.isEmpty());
    }
}
