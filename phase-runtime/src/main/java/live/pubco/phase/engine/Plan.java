package live.pubco.phase.engine;

/** What to do with a record: ask something, or pass it on as it is. */
public sealed interface Plan<R, Q> {

    record Ask<R, Q>(Q question) implements Plan<R, Q> {}

    record Pass<R, Q>(R output) implements Plan<R, Q> {}
}
