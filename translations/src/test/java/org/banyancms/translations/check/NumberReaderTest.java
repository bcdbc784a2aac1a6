package org.banyancms.translations.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.banyancms.core.locale.LocaleTag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    private final NumberReader numbers = new NumberReader();

    @ParameterizedTest(name = "{1} = {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vi | 1.500.000 đồng | en | 1,500,000 dong",
                "vi | 1.865.270 người | fr | 1\u202F865\u202F270 habitants",
                "vi | 1.865.270 người | fr | 1 865 270 habitants",
                "vi | 8.000 ha | de | 8.000 ha",
                "vi | 8.000 ha | es | 8000 ha",
                "vi | cao 3,5 m | en | 3.5 m high",
                "vi | ngày 16 tháng 8 năm 1945 | en | 16 August 1945",
                "vi | ngày 16 tháng 8 năm 1945 | en | on August 16, 1945",
                "vi | ngày 16 tháng 8 năm 1945 | zh-Hans | 1945年8月16日",
                "vi | ngày 16 tháng 8 năm 1945 | ko | 1945년 8월 16일",
                "vi | ngày 16 tháng 8 năm 1945 | fr | le 16 août 1945",
                "vi | ngày 16 tháng 8 năm 1945 | ru | 16 августа 1945 года",
                "vi | ngày 16 tháng 8 năm 1945 | de | am 16. August 1945",
                "vi | 16/8/1945 | en | 16 August 1945",
                "vi | Cách mạng tháng Tám | en | the August Revolution",
                "vi | 3.753 tỷ đồng | en | VND 3,753 billion",
                "vi | 3.753 tỷ đồng | en | VND 3.753 trillion",
                "vi | 3.753 tỷ đồng | fr | 3 753 milliards de dongs",
                "vi | 1,865 triệu người | zh-Hans | 186.5万人",
                "vi | 1,865 triệu người | ja | 186万5000人",
                "vi | 1,865 triệu người | ko | 186만5000명",
                "vi | bốn làn xe, 90 km/h | en | 4 lanes, 90 km/h",
                "vi | 4 làn xe | en | four lanes",
                "vi | thế kỷ XX | en | the 20th century",
                "vi | lúc 19 giờ | en | at 7 p.m.",
                "vi | lúc 7 giờ 30 | en | at 7:30",
                "vi | Điều 3 | ko | 제3조",
                "vi | năm 2023 | zh-Hans | ２０２３年",
                "vi | 8.000 ha | lo | 8.000 ຮຕ",
                "vi | Nghị định 72/2015/NĐ-CP ngày 07/9/2015 | en | Decree 72/2015/NĐ-CP of 7 September 2015",
            })
    @DisplayName("the same numbers in two languages agree")
    void agree(String sourceLocale, String source, String targetLocale, String target) {
        assertThat(agrees(sourceLocale, source, targetLocale, target)).isTrue();
    }

    @ParameterizedTest(name = "{1} is not {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "vi | 1.500.000 đồng | en | 1,500 dong",
                "vi | 1.500.000 đồng | en | 1.500.000 dong",
                "vi | 8.000 ha | en | 8.000 ha",
                "vi | cao 3,5 m | en | 3,5 m high",
                "vi | ngày 16 tháng 8 năm 1945 | en | 17 August 1945",
                "vi | ngày 16 tháng 8 năm 1945 | en | 16 September 1945",
                "vi | 3.753 tỷ đồng | en | VND 3,753 million",
                "vi | 3.753 tỷ đồng | fr | 3 753 billions de dongs",
                "vi | 4 làn xe | en | six lanes",
                "vi | từ 800 đến 1.000 m | en | from 800 to 800 m",
                "vi | dài 40,2 km | en | 40.2 km long since 2023",
            })
    @DisplayName("other numbers do not agree")
    void disagree(String sourceLocale, String source, String targetLocale, String target) {
        assertThat(agrees(sourceLocale, source, targetLocale, target)).isFalse();
    }

    private boolean agrees(String sourceLocale, String source, String targetLocale, String target) {
        return numbers.read(source, new LocaleTag(sourceLocale))
                .agreesWith(numbers.read(target, new LocaleTag(targetLocale)));
    }
}
