// Installs what lets the shop be looked at without a network, and tells it when there is one again.
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {});
  const undone = document.getElementById("undone");
  // a page that was kept does not know who is there
  const who = () => (navigator.onLine ? undone?.dataset.who : undefined);
  const online = () => navigator.serviceWorker.controller?.postMessage({ who: who() });
  addEventListener("online", online);
  online();
  // whoever is on the way to somewhere else is not led back, and nobody is led twice
  let leaving = false;
  const waits = /\/(cart|offline)$/.test(location.pathname);
  if (waits) {
    addEventListener("beforeunload", () => (leaving = true));
    addEventListener("pageshow", () => (leaving = false));
  }
  navigator.serviceWorker.addEventListener("message", event => {
    if (event.data === "cart" && waits && !leaving) {
      location.assign(location.pathname.replace(/offline$/, "cart"));
    } else if (event.data.undone && undone) {
      undone.querySelector("ul").replaceChildren(...event.data.undone.map(each => undoneLine(each, undone.dataset)));
      undone.hidden = event.data.undone.length === 0;
    }
  });
  undone?.querySelector("button").addEventListener("click", () => {
    navigator.serviceWorker.controller?.postMessage("told");
    undone.hidden = true;
  });
}

/** One change that could not be made, and why: in the words of the page that refused it, else in general ones. */
function undoneLine({ what, status, text }, words) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const said = [...page.querySelectorAll("#problems li, .problem p.muted:not(.small)")].map(each => each.textContent.trim());
  const why = said.filter(Boolean).join(" ") || (status === 404 || status === 410 ? words.gone : words.failed);
  return Object.assign(document.createElement("li"), { textContent: [what, why].filter(Boolean).join(" — ") });
}

// the page that says that there is no network names what can be looked at all the same
const seen = document.getElementById("seen");
if (seen && "caches" in window) {
  document.getElementById("kept").hidden = !new URLSearchParams(location.search).has("kept");
  (async () => {
    for (const name of (await caches.keys()).filter(each => each.startsWith("seen-"))) {
      const cache = await caches.open(name);
      for (const request of (await cache.keys()).reverse()) {
        const text = await (await cache.match(request)).text();
        const title = new DOMParser().parseFromString(text, "text/html").title;
        const link = Object.assign(document.createElement("a"), { href: request.url, textContent: title });
        const item = document.createElement("li");
        item.append(link);
        seen.append(item);
      }
    }
    seen.closest("section").hidden = seen.children.length === 0;
  })().catch(() => {});
}
