"""A challenge is raised and answered; then the contract is signed, published and filed."""

from typing import Any

from goufu.cli.demo.chapters.review import LAST
from goufu.cli.demo.chapters.tender import document
from goufu.cli.demo.stage import Stage

TITLE = "Challenge and contract"
PRICE_FEN = LAST["linli"]
HALF_FEN = PRICE_FEN // 2
STANDARDS = ["每人每周探访一次，含一次周末探访", "探访人员持证上岗", "无责任事故和个人信息泄露"]
INSTALMENTS: list[dict[str, Any]] = [
    {"title": "中期", "due": "2025-11-30", "amount_fen": HALF_FEN, "standards": STANDARDS},
    {"title": "终期", "due": "2026-05-31", "amount_fen": PRICE_FEN - HALF_FEN, "standards": STANDARDS},
]
TERMS = {
    "number": "富民购〔2025〕示例1号",
    "title": "示例镇独居老人居家照护服务合同",
    "amount_fen": PRICE_FEN,
    "starts": "2025-06-03",
    "ends": "2026-05-31",
    "content": "为120名独居老人提供上门探访和居家照护",
    "quantity": "上门探访5760人次",
    "quality": "国家基本公共服务标准（2023年版）",
    "settlement": "按里程碑验收后支付",
    "rights_and_duties": "购买主体提供名册，承接主体按约服务并保护个人信息",
    "breach": "违约方承担实际损失",
    "inspection_days": 15,
    "payment_days": 30,
    "instalments": INSTALMENTS,
}


def play(stage: Stage) -> None:
    """Draft, challenge, answer, signatures, publication, filing."""
    text = document("合同文本（示例）")
    stage.wait_working(1)
    contract = stage.do("draft_contract", "buyer", award=stage.refs["award"], text=text, **TERMS)
    challenge = stage.do(
        "raise_challenge",
        "xiyang.staff",
        tender=stage.refs["tender"],
        about="result",
        facts="我中心最后报价更低，人员配备得分偏低，请说明理由。",
        request="请复核评分并说明理由。",
    )
    stage.wait_working(2)
    stage.do("sign_contract_as_provider", "linli.head", contract, text=text)
    stage.must_refuse("sign_contract_as_purchaser", "head", contract, rule="challenge-suspends", text=text)
    stage.do(
        "answer_challenge",
        "buyer",
        challenge,
        decision="result_stands",
        answer="人员配备按持证社工人数计分：贵中心四名持证，得20分；评分标准已在磋商文件中载明，评分无误。",
    )
    stage.wait_working(3)
    stage.do("sign_contract_as_purchaser", "head", contract, text=text)
    stage.wait_working(1)
    stage.do(
        "publish_contract",
        "buyer",
        contract,
        text=document("合同公告文本（示例）"),
        address="四川政府采购网（示例网址）",
        provider_contact="富顺县邻里社会工作服务中心（示例）项目部 0813-0000001（示例）",
    )
    stage.wait_working(2)
    stage.do("file_contract", "buyer", contract, filing_number="富财合备〔2025〕示例9号")
    stage.on_media("contract", contract, "SAMPLE-HT-0001")
    stage.on_media("filing", contract, "SAMPLE-BA-0001")
    stage.refs["contract"] = contract
