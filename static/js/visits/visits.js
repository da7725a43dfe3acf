/**
 * Answers of a visit while there is no signal: each stays on this device, entry and answer only,
 * until the server says that it has it. Without this script the same buttons send the page.
 */

const KEY = "visits";
const FIELDS = ["version", "mark", "group", "day", "answer"];
const told = document.querySelector("[data-unsent]");
let sending = false;

function unsent() {
  try {
    return JSON.parse(localStorage.getItem(KEY) || "[]");
  } catch {
    return [];
  }
}

function keep(answers) {
  if (answers.length) localStorage.setItem(KEY, JSON.stringify(answers));
  else localStorage.removeItem(KEY);
}

function tell(signIn) {
  const answers = unsent();
  const again = answers.filter((each) => each.refused).length;
  const waiting = answers.length - again;
  const lines = [];
  if (waiting) lines.push(`${waiting}${told.dataset.one}`);
  if (again) lines.push(`${again}${told.dataset.again}`);
  if (waiting && signIn) lines.push(told.dataset.signIn);
  told.textContent = lines.join(" ");
  told.hidden = !lines.length;
}

/** What stands where the buttons were. */
function mark(answer, text) {
  const field = [...document.querySelectorAll("[data-visit] [name=mark]")];
  const found = field.find((each) => each.value === answer.mark);
  if (!found) return;
  const form = found.form;
  form.querySelectorAll("button").forEach((each) => (each.hidden = true));
  const line = form.querySelector("[role=status]") || document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = form.dataset[text];
  form.append(line);
}

function post(answer) {
  const token = document.querySelector("[name=token]").value;
  const sent = new URLSearchParams([
    ["token", token],
    ["beside", "yes"],
  ]);
  FIELDS.forEach((name) => sent.append(name, answer[name]));
  return fetch(`/visits/${encodeURIComponent(answer.entry)}`, {
    method: "POST",
    body: sent,
    cache: "no-store",
  });
}

/** Sends one answer. Returns whether the next may be sent; what the server has goes from here. */
async function sendOne(answer) {
  const response = await post(answer);
  const isRefused = [404, 409, 422].includes(response.status);
  if (!response.ok && !isRefused) {
    tell(response.status === 401 || response.status === 403);
    return false;
  }
  const others = unsent().filter((each) => each.mark !== answer.mark);
  keep(isRefused ? [...others, { ...answer, refused: true }] : others);
  if (response.ok) mark(answer, "sent");
  tell(false);
  return true;
}

function next() {
  return unsent().find((each) => !each.refused);
}

/** One after another, until there is no signal, or none is left. */
function send() {
  if (sending || !next()) return;
  sending = true;
  sendOne(next())
    .catch(() => false)
    .then((goOn) => {
      sending = false;
      return goOn && send();
    });
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-visit] button");
  if (!button || event.defaultPrevented) return;
  const form = button.form;
  const answer = { entry: form.getAttribute("action").split("/").pop(), answer: button.value };
  FIELDS.slice(0, -1).forEach((name) => (answer[name] = form.elements[name].value));
  const others = unsent().filter(
    (each) => !(each.refused && each.entry === answer.entry && each.group === answer.group),
  );
  try {
    keep([...others, answer]);
  } catch {
    return;
  }
  event.preventDefault();
  mark(answer, "waits");
  tell(false);
  send();
});

if (told) {
  unsent().forEach((answer) => mark(answer, "waits"));
  tell(false);
  send();
  window.addEventListener("online", send);
}
