"""The office as somebody with a browser and a telephone sees it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from pyotp import TOTP
from werkzeug.test import TestResponse

from tests.builders import NOW
from tests.integration.people.made_up import CHEAP, PASSWORD
from tests.integration.register.made_up import an_adoption
from webapp.domain.people.persons import NewPerson
from webapp.domain.people.roles import Grant, Role
from webapp.domain.register.status import NewAdoption
from webapp.ledger.place import Place
from webapp.office_factory import create_office
from webapp.people.means import means_at
from webapp.people.people import People
from webapp.register.register import Register
from webapp.settings import Settings

ROLES = {
    "ed.itor": frozenset({Grant(Role.EDITOR)}),
    "ap.prover": frozenset({Grant(Role.APPROVER)}),
    "ke.eper": frozenset({Grant(Role.KEEPER), Grant(Role.AUDITOR)}),
    "cl.erk": frozenset({Grant(Role.CLERK, "xichanganjie")}),
    "ch.ecker": frozenset({Grant(Role.CHECKER)}),
    "re.ader": frozenset({Grant(Role.READER)}),
}


class Desk:
    """The application, its clock, and what its people know."""

    def __init__(self, settings: Settings, adoption: NewAdoption | None = None) -> None:
        self.now: datetime = NOW
        place = Place(settings.var)
        self.register = Register(place)
        self.register.adopt(adoption or an_adoption())
        self.means = means_at(place, costs=CHEAP)
        self.people = People(self.means)
        self.settings = settings
        self.app = create_office(settings, clock=lambda: self.now, means=self.means)
        self.secrets: dict[str, str] = {}

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)

    def browser(self) -> "Browser":
        return Browser(self)

    def somebody(self, name: str) -> "Browser":
        """A browser in which somebody has just joined."""
        new = NewPerson(name, f"某{name[:2]}", ROLES[name])
        link = self.people.invite(new, "console:ann", self.now).token
        browser = self.browser()
        browser.join(f"/join/{link}", name)
        return browser

    def code(self, name: str) -> str:
        """What the telephone of somebody shows."""
        return str(TOTP(self.secrets[name]).at(self.now))


class Page:
    """A page that was answered."""

    def __init__(self, response: TestResponse, path: str) -> None:
        self.response = response
        self.status = response.status_code
        self.path = path
        self.soup = BeautifulSoup(response.text, "html.parser")

    @property
    def heading(self) -> str:
        found = self.soup.find("h1")
        return found.get_text(" ", strip=True) if found else ""

    @property
    def text(self) -> str:
        return self.soup.get_text(" ", strip=True)

    def form(self, action: str = "") -> dict[str, str]:
        """What a browser would send of a form that nobody touched."""
        (form, *_) = (
            each
            for each in self.soup.find_all("form")
            if str(each.get("method")) == "post"
            and each.get("action") != "/sign-out"
            and (not action or each.get("action") == action)
        )
        return _values(form)

    def kept(self) -> dict[str, str]:
        """Everything that stands in the forms of the page, hidden or not."""
        return {k: v for form in self.soup.find_all("form") for k, v in _values(form).items()}


class Browser:
    """One browser; ``name`` is who has signed in there."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.name = ""
        self.base = "https://office.example" if desk.settings.https else "http://localhost"
        self.client: FlaskClient = desk.app.test_client()

    def get(self, path: str, status: int = 200) -> Page:
        return self._page(self.client.get(path, base_url=self.base), path, status)

    def post(
        self,
        path: str,
        values: Mapping[str, Any],
        status: int = 303,
        headers: Mapping[str, str] | None = None,
    ) -> Page:
        sent = self.client.post(path, data=dict(values), base_url=self.base, headers=headers)
        return self._page(sent, path, status)

    def send(self, page: Page, status: int = 303, action: str = "", **typed: str) -> Page:
        """Fill in the form of a page and send it; where it leads is followed."""
        values = {**page.form(action), **typed}
        sent = self.post(action or self._action(page), values, status)
        if status != 303:
            return sent
        return self.get(sent.response.headers["Location"])

    def join(self, link: str, name: str) -> Page:
        page = self.send(self.get(link), 200, link, password=PASSWORD)
        secret = page.soup.find(class_="secret")
        assert secret is not None
        self.desk.secrets[name] = secret.get_text().replace(" ", "")
        self.name = name
        return self.send(page, 200, "/join/code", code=self.desk.code(name))

    def sign_in(self, page: Page | None = None, status: int = 303) -> Page:
        """From the form for name and password on; what waits is on the page that is answered."""
        page = page or self.get("/sign-in")
        page = self.send(page, 200, "/sign-in", name=self.name, password=PASSWORD)
        return self.send(page, status, "/sign-in/code", code=self.desk.code(self.name))

    @staticmethod
    def _action(page: Page) -> str:
        forms = page.soup.find_all("form", method="post")
        return next(str(f["action"]) for f in forms if f.get("action") != "/sign-out")

    @staticmethod
    def _page(response: TestResponse, path: str, status: int) -> Page:
        assert response.status_code == status, (
            f"{urlsplit(path).path} answers {response.status}: {response.text[-1500:]}"
        )
        return Page(response, path)


def _values(form: Any) -> dict[str, str]:
    values = {}
    for field in form.find_all(["input", "textarea"]):
        kind = field.get("type", "text")
        if field.name == "textarea":
            values[field["name"]] = field.get_text().removeprefix("\n")
        elif kind not in ("radio", "checkbox") or field.has_attr("checked"):
            values[field["name"]] = field.get("value", "")
    for select in form.find_all("select"):
        chosen = select.find("option", selected=True)
        values[select["name"]] = chosen["value"] if chosen else ""
    return values
