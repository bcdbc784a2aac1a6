package org.banyancms.server.story;

import java.util.Map;

/**
 * The sentences of the story in three languages; {@code <1>} and {@code </1>} stand for the codes
 * of a mark.
 */
final class Phrases {
    static final String TITLE = "Tân Trào, thủ đô Khu giải phóng";
    static final String SUMMARY = "Khu bảo vệ cảnh quan Tân Trào rộng 4.187,3 ha.";
    static final String CONGRESS =
            "Quốc dân Đại hội họp tại <1>đình Tân Trào</1> ngày 16 và 17 tháng 8 năm 1945.";
    static final String COMMITTEE = "Đại hội cử ra Ủy ban Dân tộc giải phóng.";
    static final String HEADING = "Đình Hồng Thái";
    static final String BUILT = "Đình Hồng Thái dựng năm 1919.";
    static final String TREE = "Cây đa Tân Trào";
    static final String VILLAGE = "Làng Tân Lập";

    private static final Map<String, String> ENGLISH =
            Map.of(
                    TITLE, "Tân Trào, capital of the Liberated Zone",
                    SUMMARY, "The Tân Trào protected landscape covers 4,187.3 ha.",
                    CONGRESS,
                            "The National People's Congress met at <1>Tân Trào communal house</1> on 16 and 17 August 1945.",
                    COMMITTEE, "The Congress elected the National Liberation Committee.",
                    HEADING, "Hồng Thái communal house",
                    BUILT, "Hồng Thái communal house was built in 1919.",
                    TREE, "The banyan of Tân Trào",
                    VILLAGE, "Tân Lập village");

    private static final Map<String, String> KOREAN =
            Map.of(
                    TITLE, "떤짜오, 해방구의 수도",
                    SUMMARY, "떤짜오 경관 보호 구역의 면적은 4,187.3 ha이다.",
                    CONGRESS, "국민대회는 1945년 8월 16일과 17일에 <1>떤짜오 정</1>에서 열렸다.",
                    COMMITTEE, "대회는 민족해방위원회를 선출하였다.",
                    HEADING, "홍타이 정",
                    BUILT, "홍타이 정은 1919년에 지어졌다.",
                    TREE, "떤짜오의 반얀나무",
                    VILLAGE, "떤럽 마을");

    private Phrases() {}

    /** A sentence in another language; what is not of the story is a picture's text. */
    static String in(String locale, String vietnamese) {
        var phrases = locale.equals("en") ? ENGLISH : KOREAN;
        return phrases.getOrDefault(
                vietnamese, locale.equals("en") ? "A picture of a landscape" : "풍경 사진");
    }

    /** The article as Markdown. */
    static String body(String inlinePicture) {
        return CONGRESS.replace("<1>", "**").replace("</1>", "**")
                + " "
                + COMMITTEE
                + "\n\n## "
                + HEADING
                + "\n\n"
                + BUILT
                + "\n\n![](asset:"
                + inlinePicture
                + ")\n\n- "
                + TREE
                + "\n- "
                + VILLAGE
                + "\n";
    }
}
