package org.banyancms.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyancms.core.asset.AssetId;
import org.banyancms.core.problem.FieldProblem;
import org.banyancms.core.problem.ProblemException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Rich text as a JSON tree")
class RichTextTreeTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static Map<?, ?> tree(String json) {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }

    private static Map<?, ?> doc(String blocks) {
        return tree("{'type':'doc','content':[" + blocks + "]}");
    }

    private static Map<?, ?> marked(String mark) {
        return doc(
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':["
                        + mark
                        + "]}]}");
    }

    private static List<String> refusals(Object tree) {
        var refused = catchThrowableOfType(ProblemException.class, () -> RichTextTree.read(tree));
        assertThat(refused).as("nothing was refused").isNotNull();
        return refused.fields().stream().map(RichTextTreeTest::told).toList();
    }

    private static String told(FieldProblem problem) {
        return problem.pointer() + " " + problem.code();
    }

    @Test
    @DisplayName("is read and written as it was")
    void roundTrip() {
        var tree =
                doc(
                        """
                        {'type':'heading','attrs':{'id':'h1','level':2},'content':[{'type':'text','text':'Tân Trào'}]},
                        {'type':'paragraph','attrs':{'id':'p1'},'content':[
                          {'type':'text','text':'Xem '},
                          {'type':'text','text':'bản đồ','marks':[
                            {'type':'link','attrs':{'href':'https://example.org/','title':'Bản đồ'}},{'type':'strong'}]},
                          {'type':'hardBreak'},
                          {'type':'text','text':'Place','marks':[{'type':'lang','attrs':{'lang':'en'}}]}]},
                        {'type':'orderedList','attrs':{'id':'l1','start':3},'content':[
                          {'type':'listItem','attrs':{'id':'i1'},'content':[{'type':'paragraph','attrs':{'id':'p2'}}]}]},
                        {'type':'image','attrs':{'id':'m1','asset':'0190-a'}},
                        {'type':'table','attrs':{'id':'t1'},'content':[{'type':'tableRow','attrs':{'id':'r1'},'content':[
                          {'type':'tableHeader','attrs':{'id':'c1','colspan':2}}]}]},
                        {'type':'codeBlock','attrs':{'id':'k1'},'content':[{'type':'text','text':'x = 1'}]},
                        {'type':'horizontalRule','attrs':{'id':'z1'}}
                        """);
        var node = RichTextTree.read(tree);

        assertThat(RichTextTree.write(node)).isEqualTo(RichTextTree.write(RichTextTree.read(tree)));
        assertThat(RichTextTree.read(RichTextTree.write(node))).isEqualTo(node);
        assertThat(JSON.valueToTree(RichTextTree.write(node)).toString())
                .isEqualTo(
                        JSON.valueToTree(
                                        JSON.readValue(
                                                JSON.writeValueAsString(RichTextTree.write(node)),
                                                Map.class))
                                .toString());
        assertThat(RichTextAssets.in(node)).containsExactly(new AssetId("0190-a"));
        assertThat(PlainText.of(node)).isEqualTo("Tân Trào\nXem bản đồ\nPlace\nx = 1");
    }

    @Test
    @DisplayName("is composed, its marks in one order, each once")
    void canonical() {
        var one = marked("{'type':'em'},{'type':'strong'},{'type':'em'}");
        var other = marked("{'type':'strong'},{'type':'em'}");

        assertThat(RichTextTree.read(one)).isEqualTo(RichTextTree.read(other));
        assertThat(Node.text("ho\u0300a", List.of()).text()).isEqualTo("hòa");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'script'}; /content/0/type rich_text_type",
                "{'type':'text','text':'a'}; /content/0/type rich_text_type",
                "{'type':'listItem'}; /content/0/type rich_text_type",
                "{'type':'paragraph','content':[{'type':'paragraph'}]}; /content/0/content/0/type rich_text_type",
                "{'type':'bulletList','content':[{'type':'paragraph'}]}; /content/0/content/0/type rich_text_type",
                "{'type':'paragraph','style':'x'}; /content/0/style unknown_field",
                "{'type':'paragraph','a/b~':1}; /content/0/a~1b~0 unknown_field",
                "{'type':'paragraph','text':'x'}; /content/0/text unknown_field",
                "{'type':'paragraph','content':'x'}; /content/0/content wrong_value",
                "{'type':'paragraph','content':[null]}; /content/0/content/0 rich_text_node",
                "{'type':'paragraph','attrs':[]}; /content/0/attrs wrong_value",
                "{'type':'paragraph','attrs':{'onclick':'x'}}; /content/0/attrs/onclick rich_text_attribute",
                "{'type':'paragraph','attrs':{'id':'a b'}}; /content/0/attrs/id rich_text_attribute",
                "{'type':'heading'}; /content/0/attrs/level required",
                "{'type':'heading','attrs':{'level':7}}; /content/0/attrs/level rich_text_attribute",
                "{'type':'image'}; /content/0/attrs/asset required",
                "{'type':'image','attrs':{'asset':'../x'}}; /content/0/attrs/asset rich_text_attribute",
                "{'type':'paragraph','content':[{'type':'text','text':''}]}; /content/0/content/0/text rich_text_empty",
                "17; /content/0 rich_text_node"
            })
    @DisplayName("is refused where the schema does not know it, by its place")
    void unknown(String block, String refusal) {
        assertThat(refusals(doc(block))).contains(refusal);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\\tscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/",
                "/\\\\evil.example/",
                "file:///etc/passwd",
                "https://a b",
                "https://a\\u0000",
                "page.html",
                ""
            })
    @DisplayName("links nowhere but to the web, mail, a telephone or the site itself")
    void unsafeLinks(String href) {
        assertThat(refusals(marked("{'type':'link','attrs':{'href':'" + href + "'}}")))
                .containsExactly("/content/0/content/0/marks/0/attrs/href unsafe_link");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://example.org/a?b=c#d",
                "http://ví-dụ.vn/đường",
                "mailto:a@example.org",
                "tel:+84-207-123",
                "/vi/tin-tuc",
                "#b-1"
            })
    @DisplayName("links there")
    void safeLinks(String href) {
        assertThat(RichTextTree.read(marked("{'type':'link','attrs':{'href':'" + href + "'}}")))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "{'type':'link'}; attrs/href required",
                "{'type':'lang','attrs':{'lang':'\"><b>'}}; attrs/lang rich_text_attribute",
                "{'type':'strong','attrs':{'style':'x'}}; attrs/style rich_text_attribute",
                "{'type':'strong','x':1}; x unknown_field"
            })
    @DisplayName("has marks with their attributes and no others")
    void marks(String mark, String refusal) {
        var sound = mark.replace("\">", "&gt;");
        assertThat(refusals(marked(sound)))
                .containsExactly("/content/0/content/0/marks/0/" + refusal);
        assertThat(refusals(marked("{'type':'blink'}")))
                .containsExactly("/content/0/content/0/marks/0 rich_text_mark");
    }

    @Test
    @DisplayName("tells everything that is wrong at once, up to a hundred places")
    void allAtOnce() {
        var blocks = String.join(",", Collections.nCopies(300, "{'type':'x'}"));

        assertThat(refusals(doc("{'type':'x'},{'type':'y'}"))).hasSize(2);
        assertThat(refusals(doc(blocks))).hasSize(100);
    }

    @Test
    @DisplayName("is 32 nodes deep at most, and a nest of 10,000 breaks nothing")
    void deep() {
        assertThat(RichTextTree.read(nest(15))).isNotNull();
        assertThat(refusals(nest(16))).hasSize(1).first().asString().endsWith("rich_text_limit");
        assertThat(refusals(nest(10_000))).hasSize(1);
    }

    private static Map<String, Object> nest(int quotes) {
        Map<String, Object> inner = Map.of("type", "paragraph", "content", List.of());
        for (int i = 0; i < 2 * quotes; i++) {
            inner = Map.of("type", "blockquote", "content", List.of(inner));
        }
        return Map.of("type", "doc", "content", List.of(inner));
    }

    @Test
    @DisplayName("is limited in nodes and in letters")
    void large() {
        var paragraph = Map.of("type", "paragraph");
        var many = Map.of("type", "doc", "content", Collections.nCopies(20_001, paragraph));
        assertThat(refusals(many)).isNotEmpty().allMatch(told -> told.endsWith("rich_text_limit"));

        var text = Map.of("type", "text", "text", "a".repeat(600_000));
        var long1 = new LinkedHashMap<String, Object>(paragraph);
        long1.put("content", List.of(text, text));
        assertThat(refusals(Map.of("type", "doc", "content", List.of(long1))))
                .containsExactly("/content/0/content/1/text too_long");
    }

    @Test
    @DisplayName("has its schema published as it is")
    void schema() throws Exception {
        var published = Files.readString(Path.of("src/main/resources/richtext-schema.json"));

        assertThat(JSON.readTree(published)).isEqualTo(JSON.valueToTree(RichTextSchema.document()));
    }
}
