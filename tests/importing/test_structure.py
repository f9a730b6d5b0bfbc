"""The structure that hand-written documents of known shapes come out with."""

import pytest

from cms.core.tables import table
from cms.importing.structure.blocks import Block, Heading, Prose, Table, bare, whole_text
from cms.importing.structure.recovery import recover
from cms.importing.structure.source_lines import plain_source
from cms.importing.structure.tables.grid import table_value
from tests.importing import writings


def headings(blocks: list[Block]) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in blocks if isinstance(block, Heading)]


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in blocks if isinstance(block, Table)]


def paragraphs(blocks: list[Block]) -> list[tuple[str, ...]]:
    return [paragraph.lines for block in blocks if isinstance(block, Prose) for paragraph in block.paragraphs]


@pytest.mark.parametrize("body", writings.ALL)
def test_says_what_the_source_says(body):
    assert bare(whole_text(recover(body, "无题"))) == plain_source(body)


def test_notice_has_its_opening_and_closing():
    said = paragraphs(recover(writings.NOTICE, "清河县人民政府办公室关于印发清河县灯会活动方案的通知"))
    assert said[0] == ("清河县人民政府办公室关于印发清河县灯会活动方案的通知",)
    assert said[1] == ("清政办发〔2031〕7号",)
    assert said[2] == ("各乡镇人民政府，县直各部门：",)
    assert ("附件：1.灯会路线图", "2.志愿者分工表") in said
    assert ("清河县人民政府办公室", "2031年1月5日") in said


def test_notice_has_the_headings_of_what_it_issues():
    assert headings(recover(writings.NOTICE, "清河县人民政府办公室关于印发清河县灯会活动方案的通知")) == [
        (2, "清河县灯会活动方案"),
        (3, "一、总体安排"),
        (4, "（一）时间地点。"),
        (4, "（二）参加人员。"),
        (3, "二、安全要求"),
        (2, "附件1 灯会路线图"),
        (2, "附件2 志愿者分工表"),
    ]


def test_run_in_titles_lead_their_paragraph():
    blocks = recover(writings.NOTICE, "无题")
    leads = [paragraph.lead for block in blocks if isinstance(block, Prose) for paragraph in block.paragraphs if paragraph.lead]
    assert leads == ["（一）看管好火源。", "（二）照看好老人和孩子。"]


def test_chapters_sections_and_articles_nest():
    blocks = recover(writings.REGULATION, "老槐树养护办法")
    assert headings(blocks) == [
        (2, "第一章 总则"),
        (3, "第一条"),
        (3, "第二条"),
        (2, "第二章 养护"),
        (3, "第一节 浇水"),
        (4, "第三条"),
        (4, "第三条之一"),
        (4, "第四条"),
    ]


def test_items_of_an_article_are_paragraphs():
    said = paragraphs(recover(writings.REGULATION, "老槐树养护办法"))
    assert ("（一）少动土；",) in said
    assert ("每月浇水两次，干旱的月份可以增加次数，由看树人按照土壤的干湿决定。",) in said


def test_parts_stand_above_chapters():
    assert [level for level, _ in headings(recover(writings.ORDER_OF_PARTS, "无题"))] == [2, 3, 4, 5, 2, 3]


def test_articles_alone_are_headings():
    assert headings(recover(writings.ARTICLES_ONLY, "租书约定")) == [(2, "第一条"), (2, "第二条")]


def test_report_keeps_what_the_web_page_left_in_it():
    blocks = recover(writings.REPORT, "清河县政府工作报告")
    said = paragraphs(blocks)
    assert said[0] == ("您的位置: 首页 > 要闻",)
    assert said[1] == ("清河县政府工作报告",)
    assert said[2] == ("——2031年1月20日在清河县人民代表大会上", "来源： 清河日报", "县长 王小明")
    assert headings(blocks) == [(2, "去年工作回顾"), (2, "一、把桥修好")]


def test_contents_are_no_headings():
    blocks = recover(writings.TABLE_OF_CONTENTS, "清河县防汛预案")
    assert headings(blocks) == [(2, "1 总则"), (3, "1.1 目的"), (2, "2 附则")]
    assert ("目录", "1　总则", "1.1　目的", "2　附则") in paragraphs(blocks)


def test_table_of_names_and_figures():
    (table,) = tables(recover(writings.NOTICE, "无题"))
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["岗位", "上午", "下午"],
        ["东门", "4", "6"],
        ["西门", "3", "5"],
        ["服务台", "2", "2"],
    ]
    assert all(cell.header for cell in table.rows[0])


def test_numbered_table_leaves_missing_cells_empty():
    (table,) = tables(recover(writings.COORDINATES, "无题"))
    assert [cell.text for cell in table.rows[1]] == ["1", "10.5", "20.5", ""]
    assert [cell.text for cell in table.rows[2]] == ["2", "11.5", "21.5", "弯道起点"]
    assert len(table.rows) == 5


def test_indicators_keep_merged_cells():
    (table,) = tables(recover(writings.INDICATORS, "无题"))
    group = table.rows[1][0]
    assert (group.text, group.row_span, group.header) == ("一、阅读", 2, True)
    assert [len(row) for row in table.rows] == [4, 4, 3, 4]


def test_columns_parted_by_spaces():
    (table,) = tables(recover("矿种\n1 煤 4 铁\n2 锌 5 铜\n3 金 6 银", "无题"))
    assert [cell.text for cell in table.rows[1]] == ["2", "锌", "5", "铜"]


def test_columns_of_figures_under_their_names():
    blocks = recover(writings.FEES, "灯会收费办法")
    assert headings(blocks) == [(2, "第一条"), (2, "附件： 摊位收费表")]
    (table,) = tables(blocks)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["面积(平方米)", "收费(元)"],
        ["不满10平方米的摊位部分", "每夜5－10元"],
        ["10至20平方米的摊位部分", "每夜10－20元"],
        ["20平方米以上的摊位部分", "每夜20－40元"],
    ]
    assert [cell.header for cell in table.rows[0] + table.rows[1]] == [True, True, True, False]


def test_an_invisible_line_is_no_paragraph():
    blocks = recover("\u200b\n\n## 第一章 总则\n\n\u200b\n\n第一条 有。", "无题")
    assert headings(blocks) == [(2, "\u200b第一章 总则"), (3, "\u200b第一条")]
    assert paragraphs(blocks) == [("有。",)]


def test_merged_cells_are_stored_and_published():
    (recovered,) = tables(recover(writings.INDICATORS, "无题"))
    value = table_value(recovered)
    assert value["first_row_is_table_header"]
    assert value["mergeCells"] == [{"row": 1, "col": 0, "rowspan": 2, "colspan": 1}]
    published = table("", value)
    assert [[cell.text for cell in row] for row in published.rows] == [[cell.text for cell in row] for row in recovered.rows]
