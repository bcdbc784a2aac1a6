package org.banyancms.server.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.banyancms.core.access.Actor;
import org.banyancms.core.web.IfMatch;
import org.banyancms.core.web.PageAsked;
import org.banyancms.core.web.QueryParameters;
import org.banyancms.core.web.WriteCondition;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what its handler's parameters mean for the caller. */
final class OperationDetails implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var name = resource(handler);
        operation.operationId(name + "." + handler.getMethod().getName());
        operation.tags(List.of(name));
        addConditions(operation, handler);
        if (takes(handler, PageAsked.class)) {
            addPage(operation);
        }
        addOpenParameters(operation, handler);
        if (!takes(handler, Actor.class)) {
            operation.security(List.of());
        }
        return withProblem(operation);
    }

    private static void addConditions(Operation operation, HandlerMethod handler) {
        boolean must = takes(handler, IfMatch.class);
        boolean may = takes(handler, WriteCondition.class);
        if (must || may) {
            operation.addParametersItem(header("If-Match", "The ETag of what you have read", must));
        }
        if (may) {
            operation.addParametersItem(
                    header("If-None-Match", "* where nothing is there yet", false));
        }
    }

    private static String resource(HandlerMethod handler) {
        var name = handler.getBeanType().getSimpleName().replaceAll("Controller$", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static void addPage(Operation operation) {
        var size =
                new IntegerSchema()
                        .minimum(BigDecimal.ONE)
                        .maximum(BigDecimal.valueOf(PageAsked.MAX_SIZE));
        operation.addParametersItem(
                query("page[size]", "How many at most; 25 where nothing is asked").schema(size));
        operation.addParametersItem(
                query("page[after]", "The cursor that links.next of the page before has"));
    }

    private static void addOpenParameters(Operation operation, HandlerMethod handler) {
        var own = handler.getMethodAnnotation(QueryParameters.class);
        for (var name : own == null ? new String[0] : own.value()) {
            operation.addParametersItem(query(name, "See the conventions of the interface"));
        }
    }

    private static Parameter header(String name, String description, boolean required) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(description)
                .required(required)
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter()
                .in("query")
                .name(name)
                .description(description)
                .schema(new StringSchema());
    }

    private static Operation withProblem(Operation operation) {
        if (operation.getResponses() == null) {
            operation.responses(new ApiResponses());
        }
        var schema = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        var content = new Content().addMediaType("application/problem+json", schema);
        var refusal = new ApiResponse().description("A refusal").content(content);
        operation.getResponses().addApiResponse("default", refusal);
        return operation;
    }
}
