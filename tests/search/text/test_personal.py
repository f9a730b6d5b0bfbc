import pytest

from search.text.personal import is_personal, may_be_personal

# Made up: place, birthday and check digit fit, the person is nobody.
PERSONAL = [
    "220102199003071233", "22010219900307123X", "身份证220102199003071233怎么改",
    "220102 19900307 1233", "２２０１０２１９９００３０７１２３３",
    "220102-1990-0307-1233", "220102900307123", "13900001111", "139 0000 1111", "139-0000-1111", "+86 13900001111", "8613900001111",
    "一三九零零零零一一一一", "幺三九〇〇〇〇幺幺幺幺", "0431-88901234", "（0431）88901234",
    "6222021001116245702", "6222 0210 0111 6245 702",
    "4111 1111 1111 1111", "护照E12345678", "港澳通行证C12345678", "someone@example.cn", "someone＠example.cn 投诉", "139\u200b00001111",
    "吉A12345", "吉a·d1234f", "zhang.san@example.com",
]  # fmt: skip
HARMLESS = [
    "", "高考", "吉政办发〔2019〕36号", "2024年10月1日", "2024-01-01至2024-12-31", "2023 2024 2025",
    "12345", "110", "130000", "PM2.5", "GB/T 22239-2019",
    "220100", "二〇二四年", "ISO 9001:2015", "100万元以下", "@", "5G基站", "1949-2024",
]  # fmt: skip


@pytest.mark.parametrize("text", PERSONAL)
def test_numbers_of_persons_are_recognised(text):
    assert is_personal(text)
    assert is_personal(f"请问{text}，办好了吗？")


@pytest.mark.parametrize("text", HARMLESS)
def test_other_numbers_are_not(text):
    assert not is_personal(text)
    assert not is_personal(f"关于{text}的通知")


@pytest.mark.parametrize("text", PERSONAL)
def test_what_the_log_keeps_nothing_of_is_never_suggested(text):
    assert may_be_personal(text)


# May be a telephone without its prefix: counted, as an acceptance number is, but not shown to others.
@pytest.mark.parametrize("text", ["88905678", "8890-5678", "受理单2024001", "220102 900307", "八八九〇五六七八"])
def test_suggestions_are_stricter(text):
    assert may_be_personal(text)
    assert not is_personal(text)


@pytest.mark.parametrize(
    "text", ["", "高考", "2024年工作要点", "吉政办发〔2019〕36号", "12345热线", "邮编130051", "吉林abc", "吉政办发2019年36号"]
)
def test_what_may_be_suggested(text):
    assert not may_be_personal(text)
