package live.pubco.fakes;

/**
 * Somebody who writes or produces: the name shown, the legal name, and the numbers given out for
 * them.
 */
record Person(String name, String first, String last, String ipi, String mbid) {
    String legalName() {
        return first + " " + last;
    }
}
