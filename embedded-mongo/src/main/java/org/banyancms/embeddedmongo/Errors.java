package org.banyancms.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** MongoDB's errors by the codes and names that its drivers know. */
final class Errors {

    static final int INTERNAL = 1;
    static final int BAD_VALUE = 2;
    static final int FAILED_TO_PARSE = 9;
    static final int TYPE_MISMATCH = 14;
    static final int ILLEGAL_OPERATION = 20;
    static final int NAMESPACE_NOT_FOUND = 26;
    static final int INDEX_NOT_FOUND = 27;
    static final int CURSOR_NOT_FOUND = 43;
    static final int NAMESPACE_EXISTS = 48;
    static final int MAX_TIME_EXPIRED = 50;
    static final int COMMAND_NOT_FOUND = 59;
    static final int CANNOT_CREATE_INDEX = 67;
    static final int INVALID_OPTIONS = 72;
    static final int INVALID_NAMESPACE = 73;
    static final int UNKNOWN_WRITE_CONCERN = 79;
    static final int INDEX_OPTIONS_CONFLICT = 85;
    static final int INDEX_KEY_SPECS_CONFLICT = 86;
    static final int COMMAND_NOT_SUPPORTED = 115;
    static final int INVALID_PIPELINE_OPERATOR = 168;
    static final int PARALLEL_ARRAYS = 171;
    static final int SORT_MEMORY = 292;
    static final int DUPLICATE_KEY = 11000;
    static final int OUT_OF_DISK_SPACE = 14031;

    private static final Map<Integer, String> NAMES =
            Map.ofEntries(
                    Map.entry(INTERNAL, "InternalError"),
                    Map.entry(BAD_VALUE, "BadValue"),
                    Map.entry(22, "InvalidBSON"),
                    Map.entry(13, "Unauthorized"),
                    Map.entry(18, "AuthenticationFailed"),
                    Map.entry(FAILED_TO_PARSE, "FailedToParse"),
                    Map.entry(TYPE_MISMATCH, "TypeMismatch"),
                    Map.entry(ILLEGAL_OPERATION, "IllegalOperation"),
                    Map.entry(NAMESPACE_NOT_FOUND, "NamespaceNotFound"),
                    Map.entry(INDEX_NOT_FOUND, "IndexNotFound"),
                    Map.entry(CURSOR_NOT_FOUND, "CursorNotFound"),
                    Map.entry(NAMESPACE_EXISTS, "NamespaceExists"),
                    Map.entry(MAX_TIME_EXPIRED, "MaxTimeMSExpired"),
                    Map.entry(COMMAND_NOT_FOUND, "CommandNotFound"),
                    Map.entry(CANNOT_CREATE_INDEX, "CannotCreateIndex"),
                    Map.entry(INVALID_OPTIONS, "InvalidOptions"),
                    Map.entry(INVALID_NAMESPACE, "InvalidNamespace"),
                    Map.entry(UNKNOWN_WRITE_CONCERN, "UnknownReplWriteConcern"),
                    Map.entry(INDEX_OPTIONS_CONFLICT, "IndexOptionsConflict"),
                    Map.entry(INDEX_KEY_SPECS_CONFLICT, "IndexKeySpecsConflict"),
                    Map.entry(COMMAND_NOT_SUPPORTED, "CommandNotSupported"),
                    Map.entry(INVALID_PIPELINE_OPERATOR, "InvalidPipelineOperator"),
                    Map.entry(PARALLEL_ARRAYS, "CannotIndexParallelArrays"),
                    Map.entry(SORT_MEMORY, "QueryExceededMemoryLimitNoDiskUseAllowed"),
                    Map.entry(DUPLICATE_KEY, "DuplicateKey"),
                    Map.entry(OUT_OF_DISK_SPACE, "OutOfDiskSpace"),
                    Map.entry(10334, "BSONObjectTooLarge"));

    private Errors() {}

    static MongoServerError of(int code, String message) {
        return new MongoServerError(code, NAMES.getOrDefault(code, "Location" + code), message);
    }

    static MongoServerError unsupported(int code, String what) {
        return of(code, what + " is not supported by embedded-mongo");
    }

    /**
     * Any failure as one that a driver understands; what was not foreseen becomes an internal
     * error.
     */
    static MongoServerError asError(RuntimeException failure) {
        if (failure instanceof MongoServerError error) {
            return error.getCause() instanceof MongoServerError cause ? cause : error;
        }
        if (failure instanceof MongoServerException known) {
            return of(BAD_VALUE, known.getMessageWithoutErrorCode());
        }
        if (failure instanceof MVStoreException store
                && store.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) {
            return of(
                    INTERNAL,
                    "the data file is damaged, and what was asked for cannot be read: "
                            + failure.getMessage()
                            + "; restore it from a backup");
        }
        return of(INTERNAL, String.valueOf(failure.getMessage()));
    }

    /** The answer to a command that failed. */
    static Document reply(MongoServerError error) {
        Document reply = new Document("ok", 0.0);
        reply.putAll(describe(error));
        return reply;
    }

    static Document describe(MongoServerError error) {
        return new Document("errmsg", error.getMessageWithoutErrorCode())
                .append("code", error.getCode())
                .append("codeName", error.getCodeName());
    }
}
