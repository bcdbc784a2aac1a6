package org.banyancms.core.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;

/** Questions that have been read and found valid, bounded by their weight. */
final class Documents {
    private static final Pattern PREFIX = Pattern.compile("^Validation [Ee]rror \\([^)]*\\) ?: ?");
    private static final int DEEPEST_RULE = 200;

    /** A document in memory is about so many times as long as its text. */
    private static final int BLOWN_UP = 40;

    private final GraphQLSchema schema;
    private final GraphSettings settings;
    private final Cache<String, Document> documents;

    Documents(GraphQLSchema schema, GraphSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.documents =
                Caffeine.newBuilder()
                        .maximumWeight(settings.documentBytes())
                        .weigher((String text, Document _) -> BLOWN_UP * (text.length() + 50))
                        .executor(Runnable::run)
                        .build();
    }

    /**
     * @throws ProblemException {@code query_invalid} with everything that is wrong
     */
    Document read(String text, LocaleTag language) {
        if (text.length() > settings.characters()) {
            throw Limit.CHARACTERS.exceeded(
                    Map.of("max", settings.characters(), "actual", text.length()));
        }
        var known = documents.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var document = parse(text);
        validate(document, Locale.forLanguageTag(language.value()));
        documents.put(text, document);
        return document;
    }

    private Document parse(String text) {
        var options =
                ParserOptions.newParserOptions()
                        .captureIgnoredChars(false)
                        .captureLineComments(false)
                        .maxCharacters(settings.characters())
                        .maxTokens(settings.tokens())
                        .maxWhitespaceTokens(settings.characters())
                        .maxRuleDepth(DEEPEST_RULE)
                        .build();
        try {
            return new Parser()
                    .parseDocument(
                            ParserEnvironment.newParserEnvironment()
                                    .document(text)
                                    .parserOptions(options)
                                    .build());
        } catch (ParseCancelledTooDeepException _) {
            throw Limit.DEPTH.exceeded(Map.of("max", settings.depth(), "actual", DEEPEST_RULE));
        } catch (ParseCancelledException _) {
            throw Limit.TOKENS.exceeded(Map.of("max", settings.tokens()));
        } catch (InvalidSyntaxException e) {
            throw invalid(List.of(syntax(e)));
        }
    }

    private static FieldProblem syntax(InvalidSyntaxException fault) {
        var place = fault.getLocation();
        return FieldProblem.at(
                "/query",
                "graphql_syntax",
                Map.of(
                        "line", place == null ? 1 : place.getLine(),
                        "column", place == null ? 1 : place.getColumn()));
    }

    private void validate(Document document, Locale language) {
        List<ValidationError> errors;
        try {
            errors = ParseAndValidate.validate(schema, document, language);
        } catch (GoodFaithIntrospectionExceeded _) {
            throw Limit.INTROSPECTION.exceeded(Map.of());
        }
        if (!errors.isEmpty()) {
            throw invalid(errors.stream().map(this::fault).toList());
        }
    }

    private FieldProblem fault(ValidationError error) {
        var places = error.getLocations();
        var line = places == null || places.isEmpty() ? 1 : places.getFirst().getLine();
        var column = places == null || places.isEmpty() ? 1 : places.getFirst().getColumn();
        if (error.getValidationErrorType() == ValidationErrorType.MaxQueryFieldsExceeded) {
            var actual = "> " + QueryComplexityLimits.DEFAULT_MAX_FIELDS_COUNT;
            return Limit.FIELDS.problem(Map.of("max", settings.fields(), "actual", actual));
        }
        return FieldProblem.at(
                "/query",
                "graphql_invalid",
                Map.of(
                        "rule",
                        String.valueOf(error.getValidationErrorType()),
                        "what",
                        words(error),
                        "line",
                        line,
                        "column",
                        column));
    }

    /** Without the prefix that says what the code says. */
    private static String words(ValidationError error) {
        return PREFIX.matcher(String.valueOf(error.getMessage())).replaceFirst("");
    }

    private static ProblemException invalid(List<FieldProblem> faults) {
        return ProblemException.of(CoreProblem.QUERY_INVALID, faults);
    }
}
