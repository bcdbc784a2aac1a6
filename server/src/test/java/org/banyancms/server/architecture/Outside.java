package org.banyancms.server.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/**
 * What the domain must not know. Each carries a witness: a class that must be there, so that a
 * misspelt package cannot make a rule that never fails.
 */
enum Outside {
    SPRING("org.springframework.context.ApplicationContext", "org.springframework"),
    SPRING_WEB(
            "org.springframework.web.bind.annotation.RestController",
            "org.springframework.web",
            "org.springframework.http"),
    SPRING_HTTP("org.springframework.http.ResponseEntity", "org.springframework.http"),
    SERVLET("jakarta.servlet.http.HttpServletRequest", "jakarta.servlet"),
    MONGODB("com.mongodb.client.MongoClient", "com.mongodb"),
    SPRING_DATA_MONGODB(
            "org.springframework.data.mongodb.core.MongoOperations",
            "org.springframework.data.mongodb"),
    BSON("org.bson.Document", "org.bson"),
    JACKSON("tools.jackson.databind.json.JsonMapper", "tools.jackson"),
    JACKSON_2("com.fasterxml.jackson.annotation.JsonProperty", "com.fasterxml.jackson"),
    LUCENE("org.apache.lucene.index.IndexWriter", "org.apache.lucene"),
    TIKA("org.apache.tika.Tika", "org.apache.tika"),
    MINIO("io.minio.MinioClient", "io.minio"),
    OKHTTP("okhttp3.OkHttpClient", "okhttp3");

    private final String witness;
    private final List<String> packages;

    Outside(String witness, String... packages) {
        this.witness = witness;
        this.packages = List.of(packages);
    }

    String witness() {
        return witness;
    }

    List<String> packages() {
        return packages;
    }

    DescribedPredicate<JavaClass> types() {
        return Named.within(packages);
    }

    static DescribedPredicate<JavaClass> anyOf(Outside first, Outside... others) {
        var any = first.types();
        for (Outside other : others) {
            any = any.or(other.types());
        }
        return any;
    }
}
