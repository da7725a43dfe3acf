"""The home-screen manifest, and the component page that the public never sees."""

from dataclasses import replace

from webapp import create_app


def test_the_manifest_names_icons_that_are_there(app):
    client = app.test_client()
    response = client.get("/manifest.webmanifest")
    assert response.content_type == "application/manifest+json"
    assert (response.json["start_url"], response.json["short_name"]) == ("/", "家门口")
    for icon in response.json["icons"]:
        assert client.get(icon["src"]).content_type == "image/png"


def test_components_are_shown_in_development_only(app, settings, toolbox):
    assert app.test_client().get("/components").status_code == 404
    workshop = create_app(settings=replace(settings, development=True), toolbox=toolbox)
    assert workshop.test_client().get("/components").status_code == 200
