import pytest

from search.vocabulary.personal import holds_personal_number


@pytest.mark.parametrize(
    "text",
    [
        "22010219900101123X", "220102199001011234身份证", "13844012345", "138 4401 2345", "138-4401-2345", "１３８４４０１２３４５",
        "0431-88905678", "88905678", "6222 0200 1234 5678 901", "吉A12345", "吉a·d1234f", "zhang.san@example.com",
        "电话13844012345怎么投诉",
    ],
)  # fmt: skip
def test_what_may_be_a_persons_number(text):
    assert holds_personal_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "高考",
        "2024年工作要点",
        "吉政办发〔2019〕36号",
        "12345热线",
        "110",
        "邮编130051",
        "5G基站",
        "pm2.5",
        "吉林abc",
        "吉政办发2019年36号",
    ],
)
def test_what_is_none(text):
    assert not holds_personal_number(text)
