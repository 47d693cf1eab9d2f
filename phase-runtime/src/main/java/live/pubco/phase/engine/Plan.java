package live.pubco.phase.engine;

/** What to do with a record: ask something, or pass it on as it is. */
public sealed interface Plan<R, Q> {

    /**
     * Ask.
     *
     * @param anew whether a remembered answer will not do
     */
    record Ask<R, Q>(Q question, boolean anew) implements Plan<R, Q> {}

    /** Nothing to ask. */
    record Pass<R, Q>(R output) implements Plan<R, Q> {}
}
