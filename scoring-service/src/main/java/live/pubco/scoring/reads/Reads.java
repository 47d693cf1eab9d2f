package live.pubco.scoring.reads;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;

/** Reads rows that are no entities. */
@ApplicationScoped
public class Reads {

    /** What to read: a statement up to its order, with numbered parameters. */
    public record Query(String sql, List<Object> values, int limit) {

        static Query of(String sql, int limit, Object... values) {
            return new Query(sql, List.of(values), limit);
        }
    }

    /** Reads one row more than the limit, so that a caller knows whether there are more. */
    @WithSession
    public <T> Uni<List<T>> list(Query query, Function<Cells, T> reader) {
        return Catalogue.session(
                session ->
                        Catalogue.read(
                                        session,
                                        query.sql(),
                                        query.values(),
                                        query.limit(),
                                        Object[].class)
                                .map(
                                        rows ->
                                                rows.stream()
                                                        .map(row -> reader.apply(new Cells(row)))
                                                        .toList()));
    }
}
