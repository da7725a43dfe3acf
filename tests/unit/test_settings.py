"""Settings: read from the environment, and every bad one named."""

import pytest

from webapp.settings import SettingsProblem, from_environment


def test_a_public_address_is_kept_without_a_slash_at_its_end():
    settings = from_environment({"JIAMENKOU_PUBLIC_ADDRESS": "https://site.example/"})
    assert settings.public_address == "https://site.example"


@pytest.mark.parametrize("address", ["site.example", "ftp://site.example", "https://a.example/b"])
def test_a_public_address_is_a_scheme_and_a_host(address):
    with pytest.raises(SettingsProblem, match="JIAMENKOU_PUBLIC_ADDRESS"):
        from_environment({"JIAMENKOU_PUBLIC_ADDRESS": address})


def test_without_settings_no_address_is_made_up():
    assert from_environment({}).public_address == ""
