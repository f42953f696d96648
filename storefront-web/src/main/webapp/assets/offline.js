// Installs what lets the shop be looked at without a network, and tells it when there is one again.
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js", { updateViaCache: "none" }).catch(() => {});
  const online = () => navigator.serviceWorker.controller?.postMessage("online");
  addEventListener("online", online);
  online();
  navigator.serviceWorker.addEventListener("message", event => {
    if (event.data === "cart" && /\/(cart|offline)$/.test(location.pathname)) {
      location.assign(location.pathname.replace(/offline$/, "cart"));
    }
  });
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
