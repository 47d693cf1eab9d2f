package live.pubco.phase;

import java.util.function.Function;

/**
 * How asking went. "No such thing" and "no answer" are different types, because the score depends
 * on it.
 */
public sealed interface Answer<A> {

    /** The provider knows it. */
    record Found<A>(A value) implements Answer<A> {}

    /** The provider answered that it does not know it, or knows too little to be used. */
    record NotFound<A>(String reason) implements Answer<A> {}

    /** The provider refused this question; asking again would not help. */
    record Refused<A>(String reason) implements Answer<A> {}

    /** No answer in time. */
    record Unavailable<A>(String reason) implements Answer<A> {}

    static <A> Answer<A> found(A value) {
        return new Found<>(value);
    }

    static <A> Answer<A> notFound(String reason) {
        return new NotFound<>(reason);
    }

    static <A> Answer<A> refused(String reason) {
        return new Refused<>(reason);
    }

    static <A> Answer<A> unavailable(String reason) {
        return new Unavailable<>(reason);
    }

    /** The same outcome with another value where there is one. */
    default <B> Answer<B> map(Function<? super A, ? extends B> change) {
        if (this instanceof Found<A> found) {
            return new Found<>(change.apply(found.value()));
        }
        if (this instanceof NotFound<A> notFound) {
            return new NotFound<>(notFound.reason());
        }
        if (this instanceof Refused<A> refused) {
            return new Refused<>(refused.reason());
        }
        return new Unavailable<>(((Unavailable<A>) this).reason());
    }
}
