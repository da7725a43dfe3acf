/**
 * Large type: a question can be said where the browser can hear. What is heard goes to the maker of the
 * browser, as the page says beside the button; it is asked for by a tap only, and then searched for.
 */

const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;
const voice = document.querySelector("[data-voice]");

function listen(box, status) {
  const hearing = new Recognition();
  hearing.lang = voice.dataset.voice;
  status.textContent = status.dataset.listening;
  hearing.addEventListener("result", ({ results }) => {
    box.value = results[0][0].transcript.slice(0, box.maxLength);
    status.textContent = "";
    box.form.submit();
  });
  for (const failure of ["error", "nomatch"]) {
    hearing.addEventListener(failure, () => {
      status.textContent = status.dataset.failed;
    });
  }
  hearing.start();
}

if (voice && Recognition && isSecureContext) {
  const status = voice.querySelector("[data-voice-status]");
  voice.hidden = false;
  document.querySelector("[data-voice-else]").hidden = true;
  voice.querySelector("button").addEventListener("click", () => listen(document.getElementById("q"), status));
}
