package org.banyancms.core.gate;

import static org.banyancms.core.gate.Example.no;
import static org.banyancms.core.gate.Example.ok;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banyancms.core.house.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Examples of the gates of what a story says")
class ContentGatesTest {
    private static House house;

    @BeforeAll
    static void open() {
        house = new House();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Map<String, Object> fact(Object... pairs) {
        var fact = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            fact.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return fact;
    }

    static Stream<Example> source() {
        var area = "Diện tích vùng sinh thái Na Hang - Lâm Bình";
        var one =
                fact(
                        "label",
                        area,
                        "value",
                        15000,
                        "unit",
                        "ha",
                        "asOf",
                        "2023-01-01",
                        "sources",
                        List.of("s1"));
        var other =
                fact(
                        "label",
                        area,
                        "value",
                        21000,
                        "unit",
                        "ha",
                        "asOf",
                        "2023-01-01",
                        "sources",
                        List.of("s1"));
        var settled =
                fact(
                        "label",
                        area,
                        "value",
                        21000,
                        "unit",
                        "ha",
                        "asOf",
                        "2023-01-01",
                        "sources",
                        List.of("s1"),
                        "note",
                        "Số của ban quản lý");
        return Stream.of(
                ok(
                        "5.867,90 km² năm 2019, có nguồn",
                        it ->
                                it.fact(
                                        fact(
                                                "label",
                                                "Diện tích",
                                                "value",
                                                5867.90,
                                                "unit",
                                                "km²",
                                                "asOf",
                                                "2019-04-01",
                                                "sources",
                                                List.of("s1")))),
                no("không nêu nguồn nào", "G01 BLOCK no_source", it -> it.without("sources")),
                no(
                        "nguồn không nêu cơ quan",
                        "G01 BLOCK source_incomplete",
                        it -> it.with("sources", List.of(Map.of("id", "s1", "class", "PRESS")))),
                no(
                        "số liệu không có nguồn",
                        "G01 BLOCK fact_without_source",
                        it ->
                                it.fact(
                                        fact(
                                                "label",
                                                "Dân số",
                                                "value",
                                                786258,
                                                "unit",
                                                "người",
                                                "asOf",
                                                "2019-04-01"))),
                no(
                        "số liệu dẫn nguồn không có",
                        "G01 BLOCK unknown_source",
                        it ->
                                it.fact(
                                        fact(
                                                "label",
                                                "Dân số",
                                                "value",
                                                786258,
                                                "unit",
                                                "người",
                                                "asOf",
                                                "2019-04-01",
                                                "sources",
                                                List.of("s9")))),
                no(
                        "chè Shan tuyết trên 1.300 ha, không rõ ngày",
                        "G01 BLOCK figure_without_asof",
                        it ->
                                it.fact(
                                        fact(
                                                "label",
                                                "Chè Shan tuyết",
                                                "value",
                                                1300,
                                                "unit",
                                                "ha",
                                                "sources",
                                                List.of("s1")))),
                no(
                        "40,2 không có đơn vị",
                        "G01 BLOCK figure_without_unit",
                        it ->
                                it.fact(
                                        fact(
                                                "label",
                                                "Cao tốc",
                                                "value",
                                                40.2,
                                                "asOf",
                                                "2023-12-24",
                                                "sources",
                                                List.of("s1")))),
                no(
                        "15.000 ha hay 21.000 ha",
                        "G01 BLOCK conflict",
                        it -> it.with("facts", List.of(one, other))),
                ok(
                        "15.000 ha hay 21.000 ha, có ghi chú",
                        it -> it.with("facts", List.of(one, settled))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G01 SOURCE: sources, units and days of figures, conflicts settled")
    void source(Example example) {
        example.judge(house);
    }

    static Stream<Example> access() {
        var skip = "## Đường đến\n\n#### Từ Hà Nội\n\nKhoảng 140 km.";
        return Stream.of(
                ok(
                        "headings go down one by one",
                        it -> it.saying("## Đường đến\n\n### Từ Hà Nội\n\nKhoảng 140 km.")),
                no("a heading skips a level", "G08 BLOCK heading_skipped", it -> it.saying(skip)),
                no(
                        "a heading skips a level, on social channels alone",
                        "G08 WARN heading_skipped",
                        it -> it.saying(skip).onlySocial()),
                ok(
                        "a link that says where it leads",
                        it ->
                                it.saying(
                                        "Xem [trang du lịch quốc gia](https://vietnamtourism.vn/).")),
                no(
                        "tại đây",
                        "G08 BLOCK link_text",
                        it -> it.saying("Xem [tại đây](https://vietnamtourism.vn/).")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G08 ACCESS: order of headings, words of links")
    void access(Example example) {
        example.judge(house);
    }

    static Stream<Example> text() {
        return Stream.of(
                ok("Chiêm Hóa, Chiêm Hoá", it -> it.saying("Lồng tông ở Chiêm Hóa (Chiêm Hoá).")),
                ok("NFD is composed on the way in", it -> it.titled("Cây đa Tân Trào")),
                no("no summary", "G10 BLOCK missing", it -> it.without("summary")),
                no(
                        "TCVN3",
                        "G10 BLOCK mojibake",
                        it -> it.saying("Uû ban nh©n d©n tØnh Tuyªn Quang ®· tæ chøc lÔ héi.")),
                no(
                        "a Cyrillic Т in Tân Trào",
                        "G10 BLOCK mixed_script",
                        it -> it.titled("Cây đa Тân Trào")),
                no(
                        "text that turns around",
                        "G10 BLOCK bidi_control",
                        it -> it.titled("Cây đa \u202eTân Trào")),
                no(
                        "Korean in the Vietnamese text",
                        "G10 BLOCK wrong_script",
                        it ->
                                it.summed(
                                        "떤짜오 반얀나무는 뚜옌꽝성 선즈엉현에 있는 국가 특별 유적지의 상징으로 많은 방문객이 찾는 곳입니다.")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G10 TEXT: whole, clean, in the script of its language")
    void text(Example example) {
        example.judge(house);
    }

    static Stream<Example> plan() {
        return Stream.of(
                ok("an activity of the plan", it -> it),
                no("no activity", "G17 WARN no_activity", it -> it.without("planActivity")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G17 PLAN: linked to an activity; only told")
    void plan(Example example) {
        example.judge(house);
    }

    private static Story product(Story it) {
        return it.of("product")
                .with("mark", "geographical-indication")
                .with("registeredName", "Na Hang")
                .with("certificateNumber", "00104")
                .titled("Chè Shan tuyết Na Hang");
    }

    static Stream<Example> indication() {
        return Stream.of(
                ok("chè Shan tuyết Na Hang, số 00104", ContentGatesTest::product),
                no(
                        "no certificate number",
                        "G18 WARN missing",
                        it -> product(it).without("certificateNumber")),
                no(
                        "Nà Hang",
                        "G18 WARN misspelt",
                        it -> product(it).titled("Chè Shan tuyết Nà Hang")),
                ok(
                        "an OCOP product needs no certificate",
                        it -> product(it).with("mark", "ocop").without("certificateNumber")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G18 GI: written as registered, with the number; only told")
    void indication(Example example) {
        example.judge(house);
    }

    static Stream<Example> required() {
        return Stream.of(
                no(
                        "organisation profile without English",
                        "G09 WARN required_language",
                        it -> it.of("organisation-profile").with("organisation", "SVHTTDL")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    @DisplayName("G09 TRANSLATION: what the law wants in English too")
    void required(Example example) {
        example.judge(house);
    }
}
