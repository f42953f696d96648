// Lets the shop be looked at without a network: what was seen last is shown again, anything else by a page that says so,
// and what is put into the cart meanwhile goes there once there is a network. Never for /vendor, /admin or /api.
const VERSION = "1";
const SHELL = `shell-${VERSION}`;
const SEEN = `seen-${VERSION}`;
const PICTURES = `pictures-${VERSION}`;
const OFFLINE = ["/fr/offline", "/en/offline"];
const MOST = { [SEEN]: 40, [PICTURES]: 120 };

const NOT_OURS = /^\/(vendor|admin|api)(\/|$)/;
const FILE = /^\/(kit|assets)\//;
const PICTURE = /^\/media\//;
const CATALOGUE = /^\/(fr|en)\/($|(search|shops|help)$|(c|p|shop|legal)\/)/;
const CART = /^\/(fr|en)\/cart$/;

addEventListener("install", event => event.waitUntil(keepShell().then(() => skipWaiting())));

addEventListener("activate", event =>
  event.waitUntil(
    caches
      .keys()
      .then(names => names.filter(name => ![SHELL, SEEN, PICTURES].includes(name)))
      .then(old => Promise.all(old.map(name => caches.delete(name))))
      .then(() => clients.claim()),
  ),
);

addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || NOT_OURS.test(pathname)) {
    return;
  }
  if (request.method === "POST" && CART.test(pathname) && request.mode === "navigate") {
    event.respondWith(change(request));
  } else if (request.method !== "GET") {
    return;
  } else if (request.mode === "navigate") {
    event.respondWith(page(request, pathname));
  } else if (FILE.test(pathname)) {
    event.respondWith(keptFor(request, SHELL));
  } else if (PICTURE.test(pathname)) {
    event.respondWith(keptFor(request, PICTURES));
  }
});

addEventListener("sync", event => {
  if (event.tag === "cart") {
    event.waitUntil(replay());
  }
});

addEventListener("message", event => {
  if (event.data === "online") {
    event.waitUntil(replay());
  }
});

/** The pages that say that there is no network, and the files that they are made of. */
async function keepShell() {
  const cache = await caches.open(SHELL);
  for (const path of OFFLINE) {
    const answer = await fetch(path, { credentials: "omit", cache: "no-store" });
    if (answer.ok) {
      const files = (await answer.clone().text()).match(/\/(kit|assets)\/[\w./-]+\?v=\w+/g) ?? [];
      await cache.put(path, answer);
      await cache.addAll([...new Set(files)]);
    }
  }
}

/** From the network; else as it was seen last, else the page that says that there is none. */
async function page(request, pathname) {
  try {
    const answer = await fetch(request);
    if (CATALOGUE.test(pathname) && mayBeKept(answer)) {
      await keep(SEEN, request, answer.clone());
    }
    return answer;
  } catch {
    return (await caches.match(request, { ignoreVary: true })) ?? offline(pathname);
  }
}

/** What belongs to somebody who has signed in says that it may not be kept. */
function mayBeKept(answer) {
  return answer.ok && !answer.redirected && !/no-store/.test(answer.headers.get("Cache-Control") ?? "");
}

async function offline(pathname) {
  return (await caches.match(pathname.startsWith("/en/") ? OFFLINE[1] : OFFLINE[0])) ?? Response.error();
}

/** Files and pictures have another address when they change, so what is kept is right. */
async function keptFor(request, name) {
  const kept = await caches.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await keep(name, request, answer.clone());
  }
  return answer;
}

async function keep(name, request, answer) {
  const cache = await caches.open(name);
  await cache.delete(request);
  await cache.put(request, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - (MOST[name] ?? all.length))).map(old => cache.delete(old)));
}

const sent = new Set();

/** A change to the cart; without a network it waits, under a name of its own so that it takes effect once. */
async function change(request) {
  const form = new URLSearchParams(await request.clone().text());
  const first = form.has("once") && !sent.has(form.get("once"));
  sent.add(form.get("once"));
  try {
    return await fetch(request);
  } catch {
    // the shop may have heard it and only its answer got lost, so it keeps its name; a page that was kept has but one
    if (!first) {
      form.set("once", crypto.randomUUID());
    }
    await queue("readwrite", store => store.add({ url: request.url, body: form.toString() }));
    await registration.sync?.register("cart").catch(() => {});
    return Response.redirect(`${new URL(request.url).pathname.replace(/cart$/, "offline")}?kept`, 303);
  }
}

let replaying;

/** Sends what waits, in its order; what the shop refuses is not asked again, what it did not hear is. */
function replay() {
  replaying ??= sendAll().finally(() => (replaying = undefined));
  return replaying;
}

async function sendAll() {
  const keys = await queue("readonly", store => store.getAllKeys());
  for (const key of keys) {
    const { url, body } = await queue("readonly", store => store.get(key));
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
    if (answer.status >= 500) {
      throw new Error(`cart answered ${answer.status}`);
    }
    await queue("readwrite", store => store.delete(key));
  }
  if (keys.length > 0) {
    (await clients.matchAll()).forEach(client => client.postMessage("cart"));
  }
}

/** Asks the list of changes that wait. */
function queue(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cart", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("changes", { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const work = database.transaction("changes", mode);
      const asked = ask(work.objectStore("changes"));
      work.oncomplete = () => {
        database.close();
        resolve(asked.result);
      };
      work.onabort = work.onerror = () => {
        database.close();
        reject(work.error);
      };
    };
  });
}
