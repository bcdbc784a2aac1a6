package org.banyancms.core.graphql;

import graphql.execution.DataFetcherResult;
import graphql.execution.ResultPath;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.banyancms.core.entry.EntryId;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.FieldProblem;
import org.dataloader.DataLoader;

/** The place in an answer at which references stand. */
final class ReferencePlace {
    private final DataFetchingEnvironment environment;
    private final Asked asked;

    ReferencePlace(DataFetchingEnvironment environment, Asked asked) {
        this.environment = environment;
        this.asked = asked;
    }

    DataLoader<References.Key, Referred> loader() {
        return Objects.requireNonNull(
                environment.<References.Key, Referred>getDataLoader(References.ENTRIES));
    }

    ResultPath path() {
        return environment.getExecutionStepInfo().getPath();
    }

    /** What a reference leads to; if it is nothing that can be shown, the result says why. */
    Optional<Shown> add(
            Referred referred,
            EntryId entry,
            ResultPath path,
            DataFetcherResult.Builder<Object> result) {
        if (referred.variant().isEmpty()) {
            var available = String.join(", ", tags(referred));
            tell("reference_not_live", entry, Map.of("available", available), path, result);
            return Optional.empty();
        }
        var shown = Shown.of(referred.variant().get(), asked);
        if (!fits(shown)) {
            tell("reference_type", entry, Map.of("type", shown.variant().type()), path, result);
            return Optional.empty();
        }
        return Optional.of(shown);
    }

    /** A type's rules may have been changed since the reference was made. */
    private boolean fits(Shown shown) {
        var type = GraphQLTypeUtil.unwrapAll(environment.getFieldType());
        return !(type instanceof GraphQLObjectType object)
                || object.getName().equals(Schema.of(environment).object(shown.variant().type()));
    }

    private void tell(
            String code,
            EntryId entry,
            Map<String, Object> more,
            ResultPath path,
            DataFetcherResult.Builder<Object> result) {
        var params = new LinkedHashMap<String, Object>();
        params.put("id", entry.value());
        params.put("locale", asked.locale().value());
        params.putAll(more);
        result.error(
                Schema.of(environment)
                        .refusals()
                        .of(
                                FieldProblem.at("", code, params),
                                new LocaleTag(environment.getLocale().toLanguageTag()),
                                environment.getField().getSourceLocation(),
                                path.toList()));
    }

    private static List<String> tags(Referred referred) {
        return referred.available().stream().map(LocaleTag::value).toList();
    }
}
