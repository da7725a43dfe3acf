"""The QR code of a list: what was asked, never on a quiet page."""

LIST = "/search?q=母婴室&near=西单"


def test_a_list_has_its_code_and_a_quiet_one_has_none(app):
    client = app.test_client()
    page = client.get(LIST).get_data(as_text=True)
    assert "/search/qr.png?q=" in page
    code = client.get("/search/qr.png?q=母婴室&near=西单")
    assert (code.status_code, code.content_type) == (200, "image/png")
    assert code.headers["Cache-Control"] == "no-store"
    assert "qr.png" not in client.get("/search?q=老公打我").get_data(as_text=True)
