package org.banyancms.server.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.banyancms.server.outside.Caller;
import org.banyancms.server.outside.RunningBanyan;

/**
 * What readers get, and how fast: {@code DeliveryBenchmark FOLDER SECONDS [CORPUS]}. 2,000 articles
 * in five languages, published over HTTP; each case beside nginx with the same bytes, in the same
 * run. Needs wrk and nginx. The corpus is what the generator of the peers' benchmark makes; without
 * it, articles of the same shape are made up.
 */
final class DeliveryBenchmark {
    private static final int MEASURED = 500;
    private static final String ENTRIES = "/api/v1/delivery/entries";
    private static final String LIST =
            ENTRIES
                    + "?type="
                    + Press.TYPE
                    + "&locale=%s&sort=-publishedDate&page[size]=25&count=true"
                    + "&fields=title,summary,category,cover,tags,publishedDate";
    private static final List<String> WORDS =
            List.of("phở", "cà phê", "bánh mì", "áo dài", "chợ nổi", "múa rối");

    private final RunningBanyan banyan;
    private final Caller reader;
    private final Load load;
    private final Reference nginx;
    private final Press press;
    private final List<Article> articles;
    private final int seconds;

    private DeliveryBenchmark(
            RunningBanyan banyan, Load load, Reference nginx, List<Article> articles, int seconds) {
        this.banyan = banyan;
        this.reader = banyan.anybody();
        this.load = load;
        this.nginx = nginx;
        this.press = new Press(banyan);
        this.articles = articles;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        int seconds = Integer.parseInt(arguments[1]);
        var articles =
                arguments.length > 2 && !arguments[2].isBlank()
                        ? Article.read(Path.of(arguments[2]))
                        : Article.made(2_000);
        var jar = RunningBanyan.layOut(folder);
        try (var banyan = RunningBanyan.startAsLaunched(jar, folder.resolve("data"));
                var nginx = new Reference(folder)) {
            new DeliveryBenchmark(banyan, new Load(folder, seconds), nginx, articles, seconds)
                    .run();
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        press.declare();
        long before = System.nanoTime();
        var ids = press.publish(articles);
        say(
                "%d articles in %d languages published in %.0f s%n",
                ids.size(), Article.LOCALES.size(), (System.nanoTime() - before) / 1e9);
        banyan.settle();
        say("and brought to every channel after %.0f s%n", (System.nanoTime() - before) / 1e9);
        start();
        say(
                "%n%-34s %10s %8s %8s %10s %7s%n",
                "case", "per s", "p50 ms", "p99 ms", "nginx", "times");
        single(ids.subList(0, Math.min(MEASURED, ids.size())));
        lists();
        searches();
        storm(ids);
        say("%nresident memory %d MB%n", banyan.residentMegabytes());
        writing();
    }

    private void start() throws IOException {
        banyan.close();
        long before = System.nanoTime();
        say("stopped in %.1f s%n", (System.nanoTime() - before) / 1e9);
        before = System.nanoTime();
        banyan.startAgain();
        reader.get(address(LIST.formatted("vi"))).expect(200);
        say("started, and first list answered, in %.1f s%n", (System.nanoTime() - before) / 1e9);
        banyan.settle();
    }

    private void single(List<String> ids) throws IOException, InterruptedException {
        var byId = new ArrayList<Request>();
        var bySlug = new ArrayList<Request>();
        var tagged = new ArrayList<Request>();
        var answers = new ArrayList<byte[]>();
        for (var id : ids) {
            for (var locale : Article.LOCALES) {
                var path = ENTRIES + "/" + id + "?locale=" + locale;
                var answer = reader.get(path).expect(200);
                var slug = answer.json().at("/data/slug").asString();
                var encoded = URLEncoder.encode(slug, StandardCharsets.UTF_8);
                byId.add(new Request(path));
                bySlug.add(new Request("/api/v1/delivery/by-slug/" + locale + "/" + encoded));
                tagged.add(new Request(path, answer.etag(), ""));
                answers.add(answer.bytes());
            }
        }
        var same = nginx.with("one", answers);
        var reference = load.of(nginx.address(), same, false);
        row("one article by id", load.of(base(), byId, false), reference);
        row("one article by slug", load.of(base(), bySlug, false), reference);
        var unchanged = load.of(nginx.address(), nginx.again(same), false);
        row("the same, unchanged (304)", load.of(base(), tagged, false), unchanged);
    }

    private void lists() throws IOException {
        var list = List.of(new Request(address(LIST.formatted("vi"))));
        row("list of 25 + total", load.of(base(), list, false), like("list", list));
        var third = new ArrayList<Request>();
        for (var category : categories()) {
            third.add(third(LIST.formatted("vi") + "&filter[category]=" + category));
        }
        row("filter, page 3, 12 categories", load.of(base(), third, false), like("third", third));
        var distinct = new ArrayList<Request>();
        var days = new Random(1);
        for (int i = 0; i < 60_000; i++) {
            var until = java.time.Instant.parse("2024-03-01T00:00:00Z").plusSeconds(i * 1_000L);
            var locale = Article.LOCALES.get(i % Article.LOCALES.size());
            var category = categories().get(days.nextInt(categories().size()));
            distinct.add(
                    new Request(
                            address(
                                    LIST.formatted(locale)
                                            + "&filter[category]="
                                            + category
                                            + "&filter[publishedDate][lte]="
                                            + until)));
        }
        alone("filter, every query another", distinct);
    }

    private List<String> categories() {
        return articles.stream().map(Article::category).distinct().sorted().limit(12).toList();
    }

    private Request third(String query) {
        var path = address(query);
        for (int page = 1; page < 3; page++) {
            path = reader.get(path).expect(200).json().at("/links/next").asString();
        }
        return new Request(path);
    }

    private void searches() throws IOException {
        var six =
                WORDS.stream()
                        .map(word -> new Request(address(LIST.formatted("vi") + "&q=" + word)))
                        .map(request ->
                                new Request(request.path().replace("sort=-publishedDate&", "")))
                        .toList();
        row("full text, 6 words in turn", load.of(base(), six, true), like("six", six));
        var words =
                new LinkedHashSet<>(
                        Arrays.asList(articles.getFirst().t().get("vi").body().split("\\W+")));
        articles.stream()
                .limit(50)
                .forEach(one -> words.addAll(Arrays.asList(one.t().get("vi").title().split(" "))));
        var all = List.copyOf(words);
        var random = new Random(2);
        var distinct = new LinkedHashSet<String>();
        while (distinct.size() < 5_000) {
            distinct.add(
                    all.get(random.nextInt(all.size()))
                            + " "
                            + all.get(random.nextInt(all.size())));
        }
        var requests = new ArrayList<Request>();
        for (int round = 0; round < 8; round++) {
            for (var query : distinct) {
                requests.add(
                        new Request(
                                address(
                                        LIST.formatted("vi").replace("sort=-publishedDate&", "")
                                                + "&q="
                                                + query
                                                + (round == 0 ? "" : " " + all.get(round)))));
            }
        }
        alone("full text, distinct queries", requests);
    }

    /** No answer twice: no warm-up by the same requests, and never round to the beginning. */
    private void alone(String what, List<Request> requests) throws IOException {
        int warm = requests.size() / 3;
        load.run(base(), requests.subList(0, warm), true, 3);
        row(what, load.run(base(), requests.subList(warm, requests.size()), true, seconds), null);
    }

    private Load.Measured like(String kind, List<Request> requests) throws IOException {
        var answers =
                requests.stream().map(it -> reader.get(it.path()).expect(200).bytes()).toList();
        return load.of(nginx.address(), nginx.with(kind, answers), false);
    }

    /** 50 changes a second go out while readers read. */
    private void storm(List<String> ids) throws IOException, InterruptedException {
        var reads = new ArrayList<Request>();
        for (var id : ids.subList(0, Math.min(MEASURED, ids.size()))) {
            reads.add(new Request(ENTRIES + "/" + id + "?locale=vi"));
        }
        var calm = load.of(base(), reads, false);
        var stories = ids.subList(ids.size() - 40, ids.size());
        var out = new AtomicInteger();
        try (var timer = Executors.newScheduledThreadPool(4)) {
            timer.scheduleAtFixedRate(
                    () ->
                            timer.execute(() -> {
                                int turn = out.getAndIncrement();
                                press.publish(stories.get(turn % stories.size()), "vi");
                            }),
                    0,
                    20,
                    TimeUnit.MILLISECONDS);
            row("reads beside 50 publications/s", load.run(base(), reads, false, seconds), calm);
            timer.shutdownNow();
        }
        say(
                "    publications carried out: %.1f/s; beside it stands the calm rate%n",
                out.get() / (double) seconds);
    }

    /** Whole stories: written, signed twice, published; on one connection and on eight. */
    private void writing() throws InterruptedException {
        for (int writers : new int[] {1, 8}) {
            var count = new AtomicInteger();
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            try (var pool = Executors.newFixedThreadPool(writers)) {
                for (int i = 0; i < writers; i++) {
                    pool.execute(() -> {
                        while (System.nanoTime() < until) {
                            one();
                            count.incrementAndGet();
                        }
                    });
                }
            }
            say(
                    "write, approve and publish, %d at once: %.1f stories/s (six calls each)%n",
                    writers, count.get() / (double) seconds);
        }
    }

    private void one() {
        var like = articles.getFirst();
        var vietnamese = java.util.Map.of("vi", like.t().get("vi"));
        var article =
                new Article(
                        0,
                        like.slug(),
                        "bench",
                        like.cover(),
                        like.tags(),
                        "2020-01-01T00:00:00Z",
                        vietnamese);
        press.publish(press.write(article), "vi");
    }

    private URI base() {
        return banyan.base();
    }

    private static String address(String query) {
        var encoded = new StringBuilder();
        for (char c : query.toCharArray()) {
            encoded.append(
                    c < 0x80 && c != '[' && c != ']' && c != ' '
                            ? String.valueOf(c)
                            : URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
        }
        return encoded.toString();
    }

    private static void row(String what, Load.Measured here, Load.Measured there) {
        var reference = there == null ? "" : "%.0f".formatted(there.perSecond());
        var times = there == null ? "" : "%.2f".formatted(here.perSecond() / there.perSecond());
        say(
                "%-34s %10.0f %8.2f %8.2f %10s %7s%n",
                what, here.perSecond(), here.median(), here.slowest(), reference, times);
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }
}
