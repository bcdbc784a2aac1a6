package org.banyancms.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyancms.core.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the demo content, from the resources under {@code demo/}. */
final class DemoFiles {
    private static final String FOLDER = "demo/";

    private DemoFiles() {}

    /** The objects of a list file. */
    static List<Fields> list(String name) {
        return new Fields(Map.of("list", yaml(FOLDER + name)))
                .objects("list").stream().map(Fields::new).toList();
    }

    /** The stories, in the order of their file names. */
    static List<Fields> stories() {
        try {
            var found =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:demo/entries/*.yaml");
            var names = new ArrayList<String>();
            for (var resource : found) {
                names.add(String.valueOf(resource.getFilename()));
            }
            return names.stream()
                    .sorted()
                    .map(name -> object(yaml(FOLDER + "entries/" + name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file. */
    static byte[] bytes(String name) {
        try (InputStream in = open(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file. */
    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A nested object; an absent one is empty. */
    static Fields object(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                ? new Fields(Fields.stringKeyed(map))
                : Fields.empty();
    }

    /** The texts of a list member; an absent one is empty. */
    static List<String> texts(Fields object, String name) {
        return object.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A text that must be there. */
    static String need(Fields object, String name) {
        return object.text(name)
                .orElseThrow(() ->
                        new IllegalStateException("demo content lacks " + name + ": " + object));
    }

    private static Object yaml(String path) {
        try (InputStream in = open(path)) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        var in = DemoFiles.class.getClassLoader().getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("missing resource " + path);
        }
        return in;
    }
}
