package live.pubco.fakes;

import java.text.Normalizer;
import java.util.Locale;

/** How registries write names. */
final class Names {
    private Names() {}

    /** Upper case without accents; scripts that have no accents to lose stay as they are. */
    static String registry(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Letters and digits only, for comparing. */
    static String key(String name) {
        return registry(name).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
    }
}
