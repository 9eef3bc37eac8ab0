"""Every message of sealing has Chinese words, with the same holes."""

import ast
import string
from pathlib import Path

import pytest

import goufu.core.sealing as house
from goufu.base.catalogue import read_po
from goufu.core.sealing import errors
from goufu.core.sealing.errors import NotAnAgeFile, SealingError, ShareOfAnotherDeal, TooFewShares

FOLDER = Path(house.__file__).parent
CHINESE = read_po(FOLDER / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po")


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def spoken() -> set[str]:
    """Wordings, cures and phrases, read from the source, so that a new one cannot be forgotten."""
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SealingError)]
    said = {text for kind in kinds for text in (kind.wording, kind.remedy) if text}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.keyword) and node.arg in {"why", "layer"} and isinstance(node.value, ast.Constant):
                said.add(str(node.value.value))
    return said


@pytest.mark.parametrize("message", sorted(spoken()))
def test_each_message_is_in_chinese_with_the_same_holes(message):
    chinese = CHINESE["sealing", message]
    assert holes(chinese) == holes(message)
    assert any("\u4e00" <= character <= "\u9fff" for character in chinese)


def test_the_reason_inside_a_message_is_translated_too():
    error = NotAnAgeFile(at=22, why="its header is malformed at byte {at}")
    assert error.text("zh") == "这不是 age 格式的加密响应文件：文件头在第22字节处格式有误"
    assert error.message == "This is not a sealed bid in the age format: its header is malformed at byte 22"


def test_the_cure_names_who_is_missing():
    error = TooFewShares(side="purchaser", need=2, have=1, missing="甲")
    assert error.text("zh") == "采购人方密钥需2份方可开启，现有1份。"
    assert error.cure_text("zh") == "尚未提交份额的持有人：甲"


def test_a_cure_names_the_side_in_the_readers_language():
    error = ShareOfAnotherDeal(office="甲", side="purchaser", found="x", expected="y")
    assert error.cure_text("zh") == "请甲释放本项目采购人方密钥的份额。"
