package org.banyancms.server.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where to go from the start page: only to what this server has. */
@Component
final class PageLinks {

    /**
     * One way on.
     *
     * @param key names the texts {@code start.link.<key>} and {@code start.link.<key>.about}
     * @param address address on this server
     */
    record Link(String key, String address) {}

    private static final List<Link> SOURCES =
            List.of(
                    new Link("site", "/site/"),
                    new Link("feed.vi", "/feeds/vi.atom"),
                    new Link("feed.en", "/feeds/en.atom"),
                    new Link("sitemap", "/sitemap.xml"));
    private static final List<Link> ALWAYS =
            List.of(
                    new Link("delivery", "/api/v1/delivery/entries?locale=vi"),
                    new Link("api", "/api-docs/ui"),
                    new Link("openapi", "/api-docs"),
                    new Link("health", "/actuator/health"),
                    new Link("problems", "/problems"));

    private final RequestMappingHandlerMapping handlers;

    PageLinks(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /** What readers may like to see. */
    List<Link> forReaders() {
        return present(SOURCES);
    }

    /** What those need who build on it. */
    List<Link> forBuilders() {
        return present(ALWAYS);
    }

    private List<Link> present(List<Link> links) {
        var roots = roots();
        return links.stream()
                .filter(link -> roots.contains(root(link.address())) || isOutsideOfMvc(link))
                .toList();
    }

    private static boolean isOutsideOfMvc(Link link) {
        return link.address().startsWith("/actuator") || link.address().startsWith("/api-docs");
    }

    private Set<String> roots() {
        return handlers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(PageLinks::root)
                .collect(Collectors.toSet());
    }

    /** The first steps of a path, as many as tell one resource from another. */
    private static String root(String path) {
        var steps = path.split("/");
        boolean api = path.startsWith("/api/");
        var root = new StringBuilder();
        for (int i = 1; i < Math.min(steps.length, api ? 4 : 2); i++) {
            root.append('/').append(steps[i]);
        }
        return root.toString();
    }
}
