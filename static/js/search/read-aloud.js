/**
 * Reads the list aloud, card by card, in the browser's own voice for the page's language. The button
 * is shown where the device itself has one, so that no words leave it, and not on quiet pages. Leaving
 * the page or tapping again stops it.
 */

const READ_WITHIN_CARD =
  ".service-card__name, .service-card__kind, .service-card__facts > li, .card-fold--warning .card-fold__words, .service-card__where, .card-actions .number";

function voiceFor(language) {
  const wanted = language.startsWith("zh") ? ["zh-CN", "zh"] : [language];
  const voices = speechSynthesis.getVoices();
  for (const tag of wanted) {
    const found = voices.find((voice) => voice.lang.replace("_", "-").startsWith(tag) && voice.localService);
    if (found) return found;
  }
  return null;
}

class Reader {
  constructor(button) {
    this.button = button;
    this.words = button.querySelector("span");
    this.isReading = false;
  }

  start() {
    this.reveal();
    speechSynthesis.addEventListener("voiceschanged", () => this.reveal());
    this.button.addEventListener("click", () => (this.isReading ? this.stop() : this.read()));
    window.addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  reveal() {
    this.button.hidden = !voiceFor(document.documentElement.lang);
  }

  read() {
    const voice = voiceFor(document.documentElement.lang);
    const cards = [...document.querySelectorAll("main .service-card")].filter(isDrawn);
    if (!voice || !cards.length) return;
    this.isReading = true;
    this.words.textContent = this.button.dataset.stop;
    cards.forEach((card, index) => {
      const speech = new SpeechSynthesisUtterance(spoken(card));
      speech.voice = voice;
      speech.lang = voice.lang;
      speech.rate = 0.9;
      speech.onend = () => index === cards.length - 1 && this.stop();
      speechSynthesis.speak(speech);
    });
  }

  stop() {
    speechSynthesis.cancel();
    this.isReading = false;
    this.words.textContent = this.button.dataset.read;
  }
}

/** What is folded away has no box. */
function isDrawn(card) {
  return card.getClientRects().length > 0;
}

function spoken(card) {
  const parts = [...card.querySelectorAll(READ_WITHIN_CARD)];
  return parts.map((part) => part.textContent.trim().replace(/\s+/g, " ")).join("。 ");
}

const button = document.querySelector("[data-read-aloud]");
const isQuiet = document.body.classList.contains("quiet");
if (button && !isQuiet && "speechSynthesis" in window) new Reader(button).start();
