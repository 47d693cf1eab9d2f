package live.pubco.scoring.reads;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Function;

/** Comes back to the request's own context, where its database session lives. */
final class Aside {

    private Aside() {}

    /** Work that may wait, done where waiting is allowed. */
    static <T, R> Uni<R> map(Uni<T> asked, Function<T, R> work) {
        return here(asked.emitOn(Infrastructure.getDefaultWorkerPool()).map(work));
    }

    /** The answer of something that somebody else may have asked for. */
    static <T> Uni<T> here(Uni<T> asked) {
        return Uni.createFrom()
                .deferred(
                        () -> {
                            Context here = Vertx.currentContext();
                            return here == null
                                    ? asked
                                    : asked.emitOn(
                                            next -> here.runOnContext(ignored -> next.run()));
                        });
    }
}
