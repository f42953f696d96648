/* Conveniences of the portals of work. Every page works without them. */
(() => {
  "use strict";
  const typing = (element) => element.closest("input, textarea, select, [contenteditable]");
  const dialog = (id) => document.getElementById(id);

  /* dialogs: a button names the one it opens; only script can open one, so the button shows itself here */
  document.querySelectorAll("[data-opens]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => dialog(button.dataset.opens).showModal());
  });
  document.addEventListener("click", (event) => {
    const closer = event.target.closest("[data-closes]");
    if (closer) {
      dialog(closer.dataset.closes).close();
    }
    document.querySelectorAll("details.menu[open], details.desk-more[open]").forEach((menu) => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });
  document.querySelectorAll("dialog[data-open-now=true]").forEach((each) => each.showModal());

  /* all or none of a list, and how many are chosen */
  document.querySelectorAll("form[data-bulk]").forEach((form) => {
    const boxes = () => [...form.querySelectorAll("tbody input[type=checkbox]:not(:disabled)")];
    const all = form.querySelector("[data-all]");
    const bar = form.querySelector(".bulk");
    const count = form.querySelector("[data-count]");
    const told = () => {
      const chosen = boxes().filter((box) => box.checked).length;
      if (bar) {
        bar.hidden = chosen === 0;
      }
      if (count) {
        count.textContent = chosen;
      }
      if (all) {
        all.checked = chosen > 0 && chosen === boxes().length;
        all.indeterminate = chosen > 0 && !all.checked;
      }
    };
    if (all) {
      all.addEventListener("change", () => {
        boxes().forEach((box) => (box.checked = all.checked));
        told();
      });
    }
    form.addEventListener("change", told);
    told();
  });

  /* filters that apply when they are changed */
  document.querySelectorAll("select[data-submits]").forEach((select) => {
    select.addEventListener("change", () => select.form.requestSubmit());
  });
  document.querySelectorAll("[data-prints]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  /* where one is: in a menu or tabs that are longer than the screen */
  document.querySelectorAll(".desk-side [aria-current=page], .tabs [aria-current=page]").forEach((each) => {
    const around = each.closest(".desk-side, .tabs");
    around.scrollTop += Math.max(0, each.getBoundingClientRect().bottom - around.getBoundingClientRect().bottom);
    around.scrollLeft += Math.max(0, each.getBoundingClientRect().right + 32 - around.getBoundingClientRect().right);
  });

  /* where a branch of a tree of PrimeFaces can be dropped is no entry of that tree */
  const nameDropPoints = () =>
    document.querySelectorAll("li.ui-tree-droppoint").forEach((each) => each.setAttribute("role", "none"));
  nameDropPoints();

  /* a page of several forms sends one: what was written in the others would be lost, so that is asked first */
  const lines = (text) => text.replace(/\r\n?/g, "\n");
  const isWritten = (field) =>
    field.matches("[type=checkbox], [type=radio]")
      ? field.checked !== field.defaultChecked
      : field.matches("input, textarea") && lines(field.value) !== lines(field.defaultValue);
  const unsaved = document.querySelector("[data-unsaved]");
  if (unsaved) {
    document.addEventListener("submit", (event) => {
      const others = [...document.querySelectorAll("main form[method=post]")].filter((form) => form !== event.target);
      if (others.some((form) => [...form.elements].some(isWritten)) && !window.confirm(unsaved.dataset.unsaved)) {
        event.preventDefault();
      }
    });
  }

  /* a form is sent once; the button says so */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method === "post" && event.submitter && !event.defaultPrevented) {
      window.setTimeout(() => [...form.elements].forEach((each) => (each.disabled = each.disabled || each.type === "submit")), 0);
    }
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      document.querySelectorAll("button[type=submit]:disabled").forEach((each) => (each.disabled = false));
    }
  });

  /* work under way: the parts of the page that tell of it are asked for again until none names an address any more */
  const PAUSE = 2000;
  const news = () => [...document.querySelectorAll("[data-news^='/']")];
  const replace = (part, page) => {
    const now = page.getElementById(part.id);
    if (now && !part.contains(document.activeElement)) {
      part.replaceWith(now);
    }
  };
  const askForNews = async () => {
    const parts = news();
    if (parts.length > 0) {
      const answer = await fetch(parts[0].dataset.news).catch(() => null);
      if (answer && (answer.redirected || (!answer.ok && answer.status < 500))) {
        return;
      }
      if (answer && answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        parts.forEach((part) => replace(part, page));
      }
      window.setTimeout(askForNews, PAUSE);
    }
  };
  window.setTimeout(askForNews, PAUSE);

  /* what a widget of PrimeFaces asks for in vain: the page that says why stands in place of this one's, or words of our
     own where nobody says why, with a link that loads the page again; until an answer comes again. Whoever is to sign in
     first is led there */
  const content = document.querySelector("main");
  const here = () => window.location.pathname + window.location.search;
  const words = (id) => [...document.getElementById(id).content.cloneNode(true).children];
  const fault = document.createElement("div");
  const said = document.createElement("div");
  fault.className = "fault";
  fault.setAttribute("role", "alert");
  const failed = (answer) => {
    const page = new DOMParser().parseFromString(answer.responseText || "", "text/html").querySelector("main");
    said.replaceChildren(...(page ? page.children : words(answer.status === 0 ? "unanswered" : "unexplained")));
    if (!fault.isConnected) {
      fault.replaceChildren(said, ...words("afresh"));
      fault.querySelector("[data-afresh]").href = here();
      content.prepend(fault);
      content.classList.add("failed");
      content.focus();
    }
  };
  /* whoever leaves the page breaks off what it asks for; a file that is fetched only looks like leaving */
  let leaving = false;
  window.addEventListener("beforeunload", () => {
    leaving = true;
    window.setTimeout(() => (leaving = false), PAUSE);
  });
  const brokenOff = (answer) => answer.status === 0 && (leaving || answer.statusText === "abort");
  const answered = (event, answer) => {
    if (brokenOff(answer)) {
      return;
    }
    if (answer.status === 0 || answer.status >= 400) {
      failed(answer);
    } else if (answer.responseXML && answer.responseXML.querySelector("partial-response")) {
      fault.remove();
      content.classList.remove("failed");
    } else if (answer.status === 200) {
      window.location.assign(here());
    }
  };
  if (window.jQuery) {
    window.jQuery(document).on("pfAjaxSuccess pfAjaxError", answered).on("pfAjaxComplete", nameDropPoints);
  }

  /* the command palette */
  const palette = dialog("palette");
  if (!palette) {
    return;
  }
  const word = palette.querySelector("input");
  const list = palette.querySelector("ul");
  const places = [...list.children];
  let waiting = 0;
  let asked = 0;
  const shown = () => [...list.children].filter((each) => !each.hidden);
  const choose = (item) => {
    [...list.children].forEach((each) => each.setAttribute("aria-selected", String(each === item)));
    if (item) {
      word.setAttribute("aria-activedescendant", item.id);
      item.scrollIntoView({ block: "nearest" });
    } else {
      word.removeAttribute("aria-activedescendant");
    }
  };
  const go = (item) => {
    if (item && item.dataset.form) {
      document.getElementById(item.dataset.form).requestSubmit();
    } else if (item) {
      window.location.assign(item.dataset.href);
    }
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const icon = (name) => {
    const use = places[0].querySelector("use").cloneNode();
    use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + name));
    const svg = places[0].querySelector("svg").cloneNode();
    svg.append(use);
    return svg;
  };
  const hit = (found, at) => {
    const item = document.createElement("li");
    item.id = "palette-found-" + at;
    item.setAttribute("role", "option");
    item.dataset.href = found.href;
    item.dataset.found = "";
    const label = document.createElement("span");
    label.textContent = found.label;
    const detail = document.createElement("span");
    detail.textContent = found.detail;
    item.append(icon(found.icon), label, detail);
    return item;
  };
  const ask = async (text) => {
    const mine = asked;
    const answer = await fetch(palette.dataset.find + "?q=" + encodeURIComponent(text), { headers: { Accept: "application/json" } });
    const found = answer.ok ? await answer.json() : [];
    if (mine === asked) {
      list.querySelectorAll("[data-found]").forEach((each) => each.remove());
      list.prepend(...found.map(hit));
      choose(shown()[0]);
    }
  };
  const filter = () => {
    const text = plain(word.value.trim());
    /* what was asked for before comes too late */
    asked += 1;
    places.forEach((each) => (each.hidden = !plain(each.textContent).includes(text)));
    list.querySelectorAll("[data-found]").forEach((each) => each.remove());
    choose(shown()[0]);
    window.clearTimeout(waiting);
    if (text.length > 1) {
      waiting = window.setTimeout(() => ask(word.value.trim()).catch(() => {}), 180);
    }
  };
  word.addEventListener("input", filter);
  list.addEventListener("click", (event) => go(event.target.closest("li")));
  palette.addEventListener("keydown", (event) => {
    const items = shown();
    const at = items.findIndex((each) => each.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(items[(at + (event.key === "ArrowDown" ? 1 : items.length - 1)) % items.length]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(items[Math.max(at, 0)]);
    }
  });
  const open = () => {
    word.value = "";
    filter();
    palette.showModal();
    word.focus();
  };
  document.querySelectorAll("[data-opens=palette]").forEach((each) => each.addEventListener("click", filter));

  /* keys */
  let after = "";
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      open();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) {
      return;
    }
    const search = document.querySelector("main input[type=search]");
    if (event.key === "/" && search) {
      event.preventDefault();
      document.querySelectorAll(".fold > input").forEach((fold) => (fold.checked = true));
      search.focus();
    } else if (after === "g") {
      go(places.find((each) => each.dataset.key === event.key.toLowerCase()));
    }
    after = event.key.toLowerCase() === "g" && after !== "g" ? "g" : "";
  });
})();
