package org.banyancms.core.web;

import java.util.List;
import java.util.Map;
import org.banyancms.core.locale.LocaleTag;
import org.banyancms.core.problem.CoreProblem;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.banyancms.core.problem.ProblemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says what Spring meant by an exception of its own. */
final class FrameworkDiagnosis {
    private FrameworkDiagnosis() {}

    /** What the framework refused, or null where the error is not the framework's. */
    static @Nullable Diagnosis of(Throwable error) {
        return switch (error) {
            case MethodArgumentTypeMismatchException mismatch -> Diagnosis.of(mismatch(mismatch));
            case MissingServletRequestParameterException missing ->
                    missing("parameter_required", missing.getParameterName());
            case MissingRequestHeaderException missing ->
                    missing("header_required", missing.getHeaderName());
            case MissingServletRequestPartException missing ->
                    missing("part_required", missing.getRequestPartName());
            case MaxUploadSizeExceededException _ -> Diagnosis.ofStatus(413);
            case MultipartException _ -> refused(FieldProblem.at("", "malformed_multipart"));
            case TypeMismatchException mismatch ->
                    refused(
                            FieldProblem.at(
                                    "",
                                    "malformed",
                                    Map.of(
                                            "value",
                                            String.valueOf(mismatch.getValue()),
                                            "kind",
                                            "string")));
            case ErrorResponse response ->
                    ofStatus(response.getStatusCode().value(), response.getHeaders());
            default -> null;
        };
    }

    private static ProblemException mismatch(MethodArgumentTypeMismatchException error) {
        var value = String.valueOf(error.getValue());
        if (error.getRequiredType() == LocaleTag.class) {
            return unknownLocale(error.getName(), value);
        }
        return ProblemException.of(
                CoreProblem.MALFORMED_REQUEST,
                List.of(
                        FieldProblem.at(
                                "",
                                "malformed_parameter",
                                Map.of("parameter", error.getName(), "value", value))));
    }

    static ProblemException unknownLocale(String parameter, String value) {
        return ProblemException.of(
                CoreProblem.UNKNOWN_LOCALE,
                Map.of("locale", value),
                List.of(
                        FieldProblem.at(
                                "",
                                "unknown_locale",
                                Map.of("parameter", parameter, "value", value))));
    }

    private static Diagnosis missing(String code, String name) {
        return refused(FieldProblem.at("", code, Map.of("parameter", name)));
    }

    private static Diagnosis refused(FieldProblem field) {
        return Diagnosis.of(ProblemException.of(CoreProblem.MALFORMED_REQUEST, List.of(field)));
    }

    static Diagnosis ofStatus(int status, HttpHeaders headers) {
        return new Diagnosis(ProblemException.of(kind(status), params(headers)), headers);
    }

    private static Map<String, Object> params(HttpHeaders headers) {
        return Map.of(
                "allow", listed(headers, HttpHeaders.ALLOW),
                "accept", listed(headers, HttpHeaders.ACCEPT));
    }

    private static String listed(HttpHeaders headers, String name) {
        var values = String.join(", ", headers.getOrEmpty(name));
        return values.isEmpty() ? "none" : values;
    }

    private static ProblemKind kind(int status) {
        return switch (status) {
            case 401 -> CoreProblem.UNAUTHENTICATED;
            case 403 -> CoreProblem.FORBIDDEN;
            case 404 -> CoreProblem.NOT_FOUND_PATH;
            case 405 -> CoreProblem.METHOD_NOT_ALLOWED;
            case 406 -> CoreProblem.NOT_ACCEPTABLE;
            case 413 -> CoreProblem.BODY_TOO_LARGE;
            case 415 -> CoreProblem.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> CoreProblem.TOO_MANY_REQUESTS;
            case 503 -> CoreProblem.UNAVAILABLE;
            default -> status < 500 ? CoreProblem.MALFORMED_REQUEST : CoreProblem.INTERNAL;
        };
    }
}
