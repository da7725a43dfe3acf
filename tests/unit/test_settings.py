"""Settings: read from the environment, and every bad one named."""

from dataclasses import fields

import pytest

from webapp.domain.languages import language_of_locale
from webapp.settings import (
    PREFIX,
    Settings,
    SettingsProblem,
    from_environment,
    locale_of_terminal,
)
from webapp.settings.values import READERS, host_name

MAY_BE_EMPTY = [each.name for each in fields(Settings) if each.default == ""]
MAY_NOT = [each.name for each in fields(Settings) if each.name not in MAY_BE_EMPTY]


def problems_with(**settings: str) -> list[str]:
    with pytest.raises(SettingsProblem) as caught:
        from_environment({f"{PREFIX}{name.upper()}": text for name, text in settings.items()})
    return caught.value.problems


def test_every_setting_can_be_read():
    assert set(READERS) == {each.name for each in fields(Settings)}


def test_a_public_address_is_kept_without_a_slash_at_its_end():
    settings = from_environment({"JIAMENKOU_PUBLIC_ADDRESS": "https://site.example/"})
    assert settings.public_address == "https://site.example"


@pytest.mark.parametrize(
    "address", ["site.example", "ftp://site.example", "https://a.example/b", "http://["]
)
def test_a_public_address_is_a_scheme_and_a_host(address):
    assert problems_with(public_address=address)[0].startswith("JIAMENKOU_PUBLIC_ADDRESS: ")


def test_without_settings_no_address_is_made_up():
    assert from_environment({}).public_address == ""


def test_a_setting_that_is_empty_may_be_set_empty():
    given = {f"{PREFIX}{name.upper()}": "" for name in MAY_BE_EMPTY}
    assert {"public_address", "map_tiles", "geocoder_key"} <= set(MAY_BE_EMPTY)
    assert from_environment(given) == from_environment({})


@pytest.mark.parametrize("name", MAY_NOT)
def test_any_other_is_refused_when_it_is_empty(name):
    assert len(problems_with(**{name: ""})) == 1


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("trusted_host", "TRUSTED_HOSTS"),
        ("vars", "VAR"),
        ("font_servers", "FRONT_SERVERS"),
        ("most_lost_shares", "MOST_LOST_SHARE"),
    ],
)
def test_an_unknown_setting_is_told_with_the_one_that_was_meant(name, meant):
    (told,) = problems_with(**{name: "1"})
    assert told == f"JIAMENKOU_{name.upper()}: no such setting; did you mean JIAMENKOU_{meant}?"


def test_what_is_like_none_is_not_guessed():
    assert problems_with(colour="red") == ["JIAMENKOU_COLOUR: no such setting"]


@pytest.mark.parametrize("name", ["host", "port", "workers"])
def test_options_of_serve_are_told_apart_from_settings(name):
    assert problems_with(**{name: "1"})[0].endswith(f"option --{name}")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("front_servers", "one"),
        ("front_servers", "-1"),
        ("cache_megabytes", "1_000"),
        ("most_lost_share", "10%"),
        ("most_lost_share", "nan"),
        ("https", "yes"),
        ("geocoder", "google"),
        ("raw", "/nowhere/at/all"),
        ("exit_url", "http://[x"),
        ("trusted_hosts", "https://site.example"),
        ("trusted_hosts", "*"),
        ("var", "~nobody-of-this-name/var"),
        ("var", __file__),
    ],
)
def test_a_bad_value_is_told_in_words_of_our_own(name, text):
    (told,) = problems_with(**{name: text})
    assert told.startswith(f"JIAMENKOU_{name.upper()}: '{text}' ")
    python = ("invalid literal", "could not convert", "Errno", "codec", "expected", "determine")
    assert not [word for word in python if word in told]


@pytest.mark.parametrize(
    ("geocoder", "needed"), [("nominatim", "GEOCODER_HOST"), ("baidu", "GEOCODER_KEY")]
)
def test_a_geocoder_asks_for_what_it_needs(geocoder, needed):
    (told,) = problems_with(geocoder=geocoder)
    assert told == f"JIAMENKOU_{needed}: needed with JIAMENKOU_GEOCODER={geocoder}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Site.Example", "site.example"),
        ("site.example:8080", "site.example"),
        ("10.0.0.5", "10.0.0.5"),
        ("::1", "[::1]"),
        ("[::1]", "[::1]"),
        (".site.example", ".site.example"),
        ("家门口.example", "xn--6orx5p826c.example"),
    ],
)
def test_a_host_is_read_as_requests_name_it(written, meant):
    assert host_name(written) == meant


@pytest.mark.parametrize("scheme", ["postgresql", "postgresql+psycopg"])
def test_a_database_is_read_and_never_shown(scheme: str) -> None:
    settings = from_environment({"JIAMENKOU_DATABASE": f"{scheme}://clerk:canary@db/register"})
    assert settings.database == "postgresql+psycopg://clerk:canary@db/register"
    assert "canary" not in repr(settings)


def test_a_wrong_database_is_named_without_its_password() -> None:
    with pytest.raises(SettingsProblem) as refused:
        from_environment({"JIAMENKOU_DATABASE": "mysql://clerk:canary@db/register"})
    assert "JIAMENKOU_DATABASE: must be like postgresql://" in str(refused.value)
    assert "canary" not in str(refused.value)


@pytest.mark.parametrize(
    ("given", "language"),
    [
        ({}, "en"),
        ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.GBK"}, "zh-Hans"),
        ({"LANG": "zh_HK.UTF-8"}, "zh-Hant"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh-Hans"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh-Hans"),
        ({"LANG": "en_US.UTF-8", "JIAMENKOU_LANGUAGE": "zh-Hant"}, "zh-Hant"),
        ({"LANG": "zh_CN.UTF-8", "JIAMENKOU_LANGUAGE": "en"}, "en"),
    ],
)
def test_commands_speak_the_language_of_the_terminal(given, language):
    assert language_of_locale(locale_of_terminal(given)).code == language
