"""An office of a few people who can sign in, and a telephone for each."""

from datetime import datetime, timedelta

from pyotp import TOTP

from tests.builders import NOW
from webapp.domain.people.persons import NewPerson, Person
from webapp.domain.people.roles import Grant, Role
from webapp.ledger.place import Patience, Place
from webapp.people.account import Account
from webapp.people.gate import Comer, Entered, Gate
from webapp.people.hashing import Costs
from webapp.people.joining import Joined, Joining
from webapp.people.means import Means, means_at
from webapp.people.people import People

CHEAP = Costs(rounds=1, kibibytes=8)
PATIENT = Patience(seconds=30, at_once=16, queue_seconds=30)
PASSWORD = "four words are good"
KEEPER, CLERK, APPROVER = "ke.eper", "cl.erk", "ap.prover"
GRANTS = {
    KEEPER: frozenset({Grant(Role.KEEPER)}),
    CLERK: frozenset({Grant(Role.CLERK, "a-street")}),
    APPROVER: frozenset({Grant(Role.APPROVER)}),
}
HERE = Comer("", "192.0.2.1", "192.0.0.0", "Firefox")
ELSEWHERE = Comer("", "198.51.100.7", "198.51.0.0", "curl")
MINUTE = timedelta(minutes=1)


class Office:
    """People, gate, joining and account of one place."""

    def __init__(self, place: Place) -> None:
        self.means: Means = means_at(place, costs=CHEAP, patience=PATIENT)
        self.people = People(self.means)
        self.gate = Gate(self.means)
        self.joining = Joining(self.means, "office.example")
        self.account = Account(self.means)
        self.secrets: dict[str, str] = {}

    def join(self, name: str, at: datetime = NOW) -> Joined:
        """Invite somebody of these names and let them in."""
        new = NewPerson(name, name.title(), GRANTS[name])
        return self.accept(self.people.invite(new, "console:ann", at).token, name, at)

    def accept(self, link: str, name: str, at: datetime = NOW) -> Joined:
        token = self.joining.choose(link, PASSWORD, "Firefox", at)
        self.secrets[name] = self.joining.set_up(token, at).secret
        return self.joining.join(token, self.code(name, at), HERE, at)

    def code(self, name: str, at: datetime) -> str:
        """What the telephone shows."""
        return str(TOTP(self.secrets[name]).at(at))

    def sign_in(self, name: str, at: datetime, comer: Comer = HERE) -> Entered:
        token = self.gate.sign_in(name, PASSWORD, comer, at)
        return self.gate.enter(token, self.code(name, at), comer, at)

    def person(self, name: str) -> Person:
        return next(each for each in self.people.everybody() if each.name == name)
