package live.pubco.ingest;

/** A source answered in a form that is not understood: its layout has changed. */
final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String reason) {
        super(reason, null, false, false);
    }
}
