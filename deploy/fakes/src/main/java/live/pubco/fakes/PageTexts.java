package live.pubco.fakes;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the web player says, in the languages it was tried in. */
final class PageTexts {
    private static final List<String> LOCALES = List.of("en", "de", "es", "ja");

    private final Map<String, JsonObject> byLocale = new HashMap<>();

    PageTexts() {
        for (int i = 0; i < LOCALES.size(); i++) {
            JsonObject texts = new JsonObject();
            for (String[] row : Table.rows("page-texts.csv")) {
                texts.put(row[0], row[i + 1]);
            }
            byLocale.put(LOCALES.get(i), texts);
        }
    }

    /** The language of the address, else of the browser, else English. */
    static String locale(Call call) {
        String path = call.requestPath();
        int international = path.indexOf("/intl-");
        String wanted =
                international >= 0
                        ? path.substring(international + 6, international + 8)
                        : call.header("Accept-Language").orElse("en").split("[-,;]")[0];
        String language = wanted.trim().toLowerCase(Locale.ROOT);
        return LOCALES.contains(language) ? language : "en";
    }

    JsonObject all(String locale) {
        return byLocale.get(locale);
    }

    String text(String locale, String key) {
        return byLocale.get(locale).getString(key, key);
    }
}
