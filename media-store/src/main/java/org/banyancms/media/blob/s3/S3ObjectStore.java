package org.banyancms.media.blob.s3;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.Http;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.banyancms.media.blob.ByteRange;
import org.banyancms.media.blob.CheckedContent;
import org.banyancms.media.blob.ContentMismatchException;
import org.banyancms.media.blob.ObjectContent;
import org.banyancms.media.blob.ObjectFacts;
import org.banyancms.media.blob.ObjectKey;
import org.banyancms.media.blob.ObjectStore;
import org.banyancms.media.blob.StoredObject;
import org.banyancms.media.blob.UnreachableStoreException;
import org.jspecify.annotations.Nullable;

/**
 * Objects of one bucket. The SDK sends the last part only after {@link CheckedContent} has let its
 * bytes pass.
 */
final class S3ObjectStore implements ObjectStore {
    private static final long RETRY_MILLIS = 200;
    private static final int RETRIES = 3;

    private final MinioClient client;
    private final S3Settings settings;

    private S3ObjectStore(MinioClient client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Connects, and makes the bucket where it is missing. */
    static S3ObjectStore open(S3Settings settings) throws IOException {
        var bucket = settings.bucket();
        try {
            var client = connect(settings);
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
            return new S3ObjectStore(client, settings);
        } catch (MinioException | IllegalStateException | IllegalArgumentException e) {
            throw new UnreachableStoreException(
                    "The bucket "
                            + bucket
                            + " of the object store at "
                            + settings.endpoint()
                            + " cannot be opened ("
                            + reason(e)
                            + "); check that it runs, and the settings banyan.media.s3.*.",
                    e);
        }
    }

    /** What lies beneath: the network's own words say more than those of the layers above. */
    private static String reason(Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static MinioClient connect(S3Settings settings) {
        var timeout = settings.timeout();
        var http = new OkHttpClient.Builder().connectTimeout(timeout).readTimeout(timeout);
        var client =
                MinioClient.builder()
                        .endpoint(settings.endpoint())
                        .credentials(settings.accessKey(), settings.secretKey())
                        .region(settings.region())
                        .httpClient(http.writeTimeout(timeout).build(), true)
                        .build();
        client.setRetry(Http.RETRIABLE_STATUS_CODES, RETRY_MILLIS, RETRIES);
        return client;
    }

    @Override
    public boolean put(ObjectKey key, ObjectFacts facts, InputStream content) throws IOException {
        if (stat(key).isPresent()) {
            return false;
        }
        try {
            client.putObject(putting(key, facts, content));
            return true;
        } catch (MinioException | IllegalStateException e) {
            if (mismatch(e) instanceof ContentMismatchException wrong) {
                throw wrong;
            }
            if (e instanceof ErrorResponseException answer && answer.response().code() == 412) {
                return false; // someone else was first with this key
            }
            throw failed("put " + key, e);
        }
    }

    private PutObjectArgs putting(ObjectKey key, ObjectFacts facts, InputStream content) {
        return PutObjectArgs.builder().bucket(settings.bucket()).object(key.value()).stream(
                        new CheckedContent(content, facts), facts.size(), settings.partSize())
                .contentType(facts.mediaType())
                .headers(Map.of("If-None-Match", "*"))
                .build();
    }

    private static @Nullable Throwable mismatch(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof ContentMismatchException)) {
            cause = cause.getCause();
        }
        return cause;
    }

    @Override
    public Optional<StoredObject> stat(ObjectKey key) throws IOException {
        try {
            var head =
                    client.statObject(
                            StatObjectArgs.builder()
                                    .bucket(settings.bucket())
                                    .object(key.value())
                                    .build());
            return Optional.of(new StoredObject(key, head.size(), head.lastModified().toInstant()));
        } catch (MinioException | IllegalStateException e) {
            return absentOrFailed("stat " + key, e);
        }
    }

    @Override
    public Optional<ObjectContent> get(ObjectKey key, @Nullable ByteRange range)
            throws IOException {
        var object = stat(key).orElse(null);
        if (object == null) {
            return Optional.empty();
        }
        var request = GetObjectArgs.builder().bucket(settings.bucket()).object(key.value());
        if (range != null) {
            request.offset(range.start()).length(range.length());
        }
        try {
            var bytes = client.getObject(request.build());
            return Optional.of(
                    new ObjectContent(
                            object, range == null ? object.size() : range.length(), bytes));
        } catch (MinioException | IllegalStateException e) {
            return absentOrFailed("get " + key, e);
        }
    }

    private static <T> Optional<T> absentOrFailed(String call, Exception e) throws IOException {
        if (e instanceof ErrorResponseException answer && answer.response().code() == 404) {
            return Optional.empty();
        }
        throw failed(call, e);
    }

    @Override
    public List<StoredObject> list(String prefix, @Nullable ObjectKey after, int limit)
            throws IOException {
        var found = new ArrayList<StoredObject>();
        try {
            var pages = client.listObjects(listing(prefix, after, limit)).iterator();
            while (found.size() < limit && pages.hasNext()) {
                var item = pages.next().get();
                var stored = item.lastModified().toInstant();
                found.add(new StoredObject(new ObjectKey(item.objectName()), item.size(), stored));
            }
        } catch (MinioException | IllegalStateException e) {
            throw failed("list " + prefix, e);
        }
        return found;
    }

    private ListObjectsArgs listing(String prefix, @Nullable ObjectKey after, int limit) {
        var request = ListObjectsArgs.builder().bucket(settings.bucket()).prefix(prefix);
        request.recursive(true).maxKeys(Math.min(limit, 1000));
        return after == null ? request.build() : request.startAfter(after.value()).build();
    }

    @Override
    public boolean delete(ObjectKey key) throws IOException {
        boolean there = stat(key).isPresent();
        try {
            client.removeObject(
                    RemoveObjectArgs.builder()
                            .bucket(settings.bucket())
                            .object(key.value())
                            .build());
        } catch (MinioException | IllegalStateException e) {
            throw failed("delete " + key, e);
        }
        return there;
    }

    @Override
    public URI signedUrl(ObjectKey key, Duration life, String fileName) throws IOException {
        var name = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        try {
            return URI.create(
                    client.getPresignedObjectUrl(
                            GetPresignedObjectUrlArgs.builder()
                                    .bucket(settings.bucket())
                                    .object(key.value())
                                    .method(Http.Method.GET)
                                    .expiry((int) life.toSeconds())
                                    .extraQueryParams(
                                            Map.of(
                                                    "response-content-disposition",
                                                    "attachment; filename*=UTF-8''" + name))
                                    .build()));
        } catch (MinioException | IllegalStateException e) {
            throw failed("sign " + key, e);
        }
    }

    @Override
    public String describe() {
        return "bucket " + settings.bucket() + " at " + settings.endpoint();
    }

    private static IOException failed(String call, Exception e) {
        return new IOException("the object store could not " + call + ": " + e.getMessage(), e);
    }
}
