"""A question may be said on one page only, and the page says who hears it."""

MICROPHONE = "microphone=(self)"


def _abilities(client, path: str) -> str:
    return client.get(path).headers["Permissions-Policy"]


def test_only_the_start_page_in_large_type_may_listen(app):
    plain, large = app.test_client(), app.test_client()
    large.set_cookie("care", "1")
    page = large.get("/").get_data(as_text=True)
    assert "data-voice=" in page
    assert "浏览器的厂家会听到您说的话。" in page
    assert MICROPHONE in _abilities(large, "/")
    assert all(MICROPHONE not in _abilities(large, path) for path in ("/help", "/search?q=110"))
    assert MICROPHONE not in _abilities(plain, "/")
    assert "data-voice=" not in plain.get("/").get_data(as_text=True)
