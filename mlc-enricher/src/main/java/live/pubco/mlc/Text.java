package live.pubco.mlc;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Parts of an answer that say nothing: white space, null lists, null elements. */
final class Text {

    private Text() {}

    static Optional<String> of(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(bare -> !bare.isEmpty());
    }

    static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
