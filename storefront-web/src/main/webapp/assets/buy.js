// Makes cart and checkout smoother; every page works without it.
const clock = seconds =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

for (const time of document.querySelectorAll("[data-seconds-left]")) {
  const end = Date.now() + Number(time.dataset.secondsLeft) * 1000;
  const box = time.closest(".countdown");
  const tick = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    box.classList.toggle("soon", left < 300);
    if (left === 0) {
      time.parentElement.textContent = time.dataset.over;
      clearInterval(timer);
    } else {
      time.textContent = `· ${time.dataset.left.replace("{0}", clock(left))}`;
    }
  };
  const timer = setInterval(tick, 1000);
  tick();
}

for (const form of document.querySelectorAll("[data-quantity]")) {
  form.elements.quantity.addEventListener("change", () => form.requestSubmit());
}

for (const button of document.querySelectorAll("[data-prints]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

// a form is sent once, however often it is pressed; the server would answer the same anyway
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});

const problems = document.getElementById("problems");
if (problems) {
  problems.tabIndex = -1;
  problems.focus();
}

const waiting = document.querySelector("[data-ask-again]");
if (waiting) {
  const again = setTimeout(() => location.reload(), Number(waiting.dataset.askAgain));
  // whoever leaves over a slow network is not called back
  addEventListener("beforeunload", () => clearTimeout(again));
}
