/* Conveniences of the pages for goods: the grid's keys, pictures on their way. The pages work without them. */
(() => {
  "use strict";

  /* the grid: a row shows its button when something in it was changed; Escape takes that back, arrows go up and down */
  document.querySelectorAll("form[data-grid]").forEach((form) => {
    const row = form.closest("tr");
    const fields = () => [...form.elements].filter((each) => each.matches("input:not([type=hidden])"));
    const told = () => row.classList.toggle("changed", fields().some((each) => each.value !== each.defaultValue));
    row.classList.add("quiet");
    row.addEventListener("input", told);
    row.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        form.reset();
        told();
      } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        const cell = event.target.closest("td");
        let other = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
        const field = other && cell && other.cells[cell.cellIndex].querySelector("input");
        if (field) {
          event.preventDefault();
          field.focus();
          field.select();
        }
      }
    });
    told();
  });

  /* a file dropped anywhere on its field */
  document.querySelectorAll(".drop:not([data-upload])").forEach((field) => {
    const input = field.querySelector("input[type=file]");
    ["dragover", "dragleave", "drop"].forEach((name) => field.addEventListener(name, (event) => {
      event.preventDefault();
      field.classList.toggle("over", name === "dragover");
      if (name === "drop") {
        input.files = event.dataTransfer.files;
      }
    }));
  });

  /* pictures: dropped or chosen, sent one by one, put in order */
  const zone = document.querySelector("[data-upload]");
  const shots = document.querySelector("[data-shots]");
  if (!zone || !shots) {
    return;
  }
  const input = zone.querySelector("input[type=file]");
  const told = document.querySelector("[data-shots-told]");
  const button = (icon, word, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "compact plain";
    made.setAttribute("aria-label", word);
    made.textContent = icon;
    /* what is moved in the page loses the focus, and whoever moves it by key presses again */
    made.addEventListener("click", () => {
      act();
      if (made.isConnected) {
        made.focus();
      }
    });
    return made;
  };
  const remove = (item) => {
    const beside = item.nextElementSibling || item.previousElementSibling;
    item.remove();
    ((beside && beside.querySelector("button:last-of-type")) || input).focus();
  };
  const furnish = (item) => {
    item.draggable = true;
    const tools = document.createElement("span");
    tools.className = "row shot-tools";
    tools.append(
      button("←", zone.dataset.wordUp, () => item.previousElementSibling && item.previousElementSibling.before(item)),
      button("→", zone.dataset.wordDown, () => item.nextElementSibling && item.nextElementSibling.after(item)),
      button("×", zone.dataset.wordRemove, () => remove(item)));
    item.append(tools);
    item.addEventListener("dragstart", () => item.classList.add("moving"));
    item.addEventListener("dragend", () => item.classList.remove("moving"));
  };
  [...shots.children].forEach(furnish);
  shots.addEventListener("dragover", (event) => {
    const moving = shots.querySelector(".moving");
    const over = event.target.closest("li");
    if (moving && over && over !== moving) {
      event.preventDefault();
      const box = over.getBoundingClientRect();
      over[event.clientX < box.left + box.width / 2 ? "before" : "after"](moving);
    }
  });
  const stored = (item, id) => {
    item.textContent = "";
    item.dataset.shot = id;
    const image = document.createElement("img");
    image.src = "/media/" + id + "-160.jpg";
    image.alt = "";
    image.width = 120;
    image.height = 120;
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "picture";
    field.value = id;
    item.append(image, field);
    furnish(item);
  };
  const refused = (item, name, problem) => {
    item.className = "refused";
    item.textContent = name + " – " + problem + " ";
    item.append(button("×", zone.dataset.wordRemove, () => remove(item)));
    told.textContent = name + " – " + problem;
  };
  let running = 0;
  let held;
  const send = (file) => {
    const item = document.createElement("li");
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.setAttribute("aria-label", zone.dataset.wordWait + " " + file.name);
    item.append(file.name, bar);
    shots.append(item);
    told.textContent = zone.dataset.wordWait + " " + file.name;
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file);
    running += 1;
    request.open("POST", zone.dataset.upload);
    request.responseType = "json";
    request.addEventListener("loadend", () => {
      running -= 1;
      if (running === 0 && held) {
        held.form.requestSubmit(held.submitter);
      }
    });
    request.upload.addEventListener("progress", (event) => (bar.value = event.loaded / event.total));
    request.addEventListener("load", () => {
      const answer = request.response || {};
      if (request.status === 200 && answer.id) {
        stored(item, answer.id);
        told.textContent = file.name;
      } else {
        refused(item, file.name, answer.problem || zone.dataset.wordFailed);
      }
    });
    request.addEventListener("error", () => refused(item, file.name, zone.dataset.wordFailed));
    request.send(body);
  };
  const take = (files) => [...files].forEach(send);
  // the form goes when the last picture is there
  input.form.addEventListener("submit", (event) => {
    if (running > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      held = { form: input.form, submitter: event.submitter };
      told.textContent = zone.dataset.wordWait;
    }
  }, true);
  input.addEventListener("change", () => {
    take(input.files);
    input.value = "";
  });
  ["dragover", "dragleave", "drop"].forEach((name) => zone.addEventListener(name, (event) => {
    event.preventDefault();
    zone.classList.toggle("over", name === "dragover");
    if (name === "drop") {
      take(event.dataTransfer.files);
    }
  }));
})();
