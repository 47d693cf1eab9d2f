package live.pubco.credits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One person in one role, as the page shows it.
 *
 * @param role what the person did, in the site's words
 * @param group the heading under which the role stands; empty where there is none
 * @param uri the artist's Spotify URI, where the person is one
 * @param url the songwriter page, where there is one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CreditLine(String name, String role, String group, String uri, String url) {

    CreditLine {
        name = Words.tidy(name);
        role = Words.tidy(role);
        group = Words.tidy(group);
    }
}
