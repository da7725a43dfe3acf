"""The official account: right in every mode, deaf to forgers, and it remembers nobody."""

import logging
from dataclasses import replace

import pytest

from tests.web.wechat.platform import AES_KEY, SENDER, Platform
from webapp import create_app

CANARY = "金丝雀四二七"
MODES = ("plain", "compatible", "encrypted")
ASKED = (
    ("母婴室 西单", ("母婴", "约", "/services/mbr-", "去前先打电话")),
    ("现在开门的图书馆", ("图书馆",)),
    ("老公打我", ("110",)),
    ("孩子吞了硬币", ("120",)),
    ("老公打我，孩子发烧", ("110", "120")),
    ("母嬰室 西單", ("母嬰", "約")),
    ("nursing room Xidan", ("about", "call before you go")),
    ("my husband hits me", ("110", "Police")),
    ("帮助", ("西单母婴室", "/help")),
    ("附近", ("发送位置",)),
    ("more", ("the same words",)),
    ("更多 母婴室 西单", ("4. ",)),
    ("更多2 母婴室 西单", ("7. ",)),
    (f"{CANARY}不存在的东西" * 200, ("64",)),
    ("<script>&amp; &", ()),
    ("*(((((", ()),
    ("🍼", ()),
)


@pytest.fixture(scope="module", params=MODES)
def platform(request, settings, toolbox, now) -> Platform:
    key = "" if request.param == "plain" else AES_KEY
    own = replace(settings, wechat_aes_key=key)
    client = create_app(settings=own, toolbox=toolbox).test_client()
    at = int(now.timestamp())
    return Platform(client, own.wechat_token, own.wechat_app_id, at, request.param)


def test_words_are_answered_in_their_language_and_danger_first(platform, caplog):
    with caplog.at_level(logging.DEBUG):
        for text, wanted in ASKED if platform.mode == "plain" else ASKED[:3]:
            answer = platform.ask("text", Content=text)
            assert answer, text
            assert [each for each in wanted if each not in answer] == [], (text, answer)
        assert platform.ask("text", Content="老公打我").startswith("110")
        assert platform.ask("text", Content="孩子吞了硬币").startswith("120")
        assert platform.ask("voice", Recognition="母婴室 西单").startswith("1. ")
    assert CANARY not in caplog.text
    assert SENDER not in caplog.text


def test_a_shared_place_is_answered_and_stands_nowhere(platform, caplog):
    with caplog.at_level(logging.DEBUG):
        answer = platform.ask("location", Location_X="39.913", Location_Y="116.3805", Label=CANARY)
    assert answer.startswith("1. ")
    assert "约" in answer
    for text in (answer, caplog.text):
        assert "39.91" not in text
        assert "116.3" not in text
        assert CANARY not in text
    assert "发送位置" in platform.ask("location", Location_X="x", Location_Y="")


def test_what_is_done_is_answered_once_and_what_is_told_unasked_never(platform):
    assert "110" in platform.ask("event", Event="subscribe")
    assert "发送位置" in platform.ask("event", Event="CLICK", EventKey="near")
    assert platform.ask("event", Event="LOCATION", Latitude="39.9", Longitude="116.4") == ""
    assert platform.ask("event", Event="unsubscribe") == ""
    assert "西单母婴室" in platform.ask("image", PicUrl="x")


def test_a_message_that_is_sent_three_times_is_answered_once(platform):
    xml = platform.xml("text", Content="母婴室")
    told = [platform.read(platform.post(xml)) for _ in range(3)]
    assert [bool(each) for each in told] == [True, False, False]


def test_what_is_forged_or_replayed_is_refused(platform):
    xml = platform.xml("text", Content="母婴室")
    assert platform.post(xml, signature="0" * 40).status_code == 403
    old = replace(platform, at=platform.at - 3600)
    assert old.post(xml).status_code == 403
    assert replace(platform, token="another").post(xml).status_code == 403
    assert platform.post(xml, nonce="once").status_code == 200
    again = platform.xml("text", Content="图书馆")
    assert platform.post(again, nonce="once").status_code == 403
    assert platform.client.get("/wechat?echostr=x").status_code == 403
    if platform.mode != "plain":
        assert platform.post(xml, msg_signature="0" * 40).status_code == 403
        assert replace(platform, mode="plain").post(again).status_code == 403
        assert replace(platform, app_id="wx-of-others").post(again).status_code == 403


def test_the_platform_proves_the_account_and_sends_nonsense(platform):
    assert platform.client.get(platform.address("n", echostr="4242")).text == "4242"
    for body in (b"", b"<xml>", b"<xml/>", b'<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>'):
        assert platform.client.post(platform.address(str(body)), data=body).status_code in (
            400,
            403,
        )
    large = platform.client.post(platform.address("l"), data=b"x" * 40_000)
    assert large.status_code == 413


def test_without_a_token_there_is_no_account(settings, toolbox):
    client = create_app(settings=replace(settings, wechat_token=""), toolbox=toolbox).test_client()
    assert client.get("/wechat").status_code == 404
