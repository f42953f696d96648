// Lets the shop be looked at without a network: what was seen last is shown again, anything else by a page that says so,
// and what is put into the cart meanwhile goes there once there is a network. Never for /vendor, /admin or /api.
const VERSION = "1";
const SHELL = `shell-${VERSION}`;
const SEEN = `seen-${VERSION}`;
const PICTURES = `pictures-${VERSION}`;
const OFFLINE = ["/fr/offline", "/en/offline"];
const CHANGES = "changes";
const UNDONE = "undone";
const WHO = "who";
const STORES = [CHANGES, UNDONE, WHO];
const MOST = { [SEEN]: 40, [PICTURES]: 120 };

const NOT_OURS = /^\/(vendor|admin|api)(\/|$)/;
const FILE = /^\/(kit|assets)\//;
const PICTURE = /^\/media\//;
const CATALOGUE = /^\/(fr|en)\/($|(search|shops|help)$|(c|p|shop|legal)\/)/;
const CART = /^\/(fr|en)\/cart$/;
const SIGN_OUT = /\/sign-out$/;

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
  if (origin === location.origin && request.method === "POST" && SIGN_OUT.test(pathname)) {
    event.waitUntil(forget());
  }
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
    event.waitUntil(replay().finally(tell));
  }
});

addEventListener("message", event => {
  if (event.data === "told") {
    event.waitUntil(kept("readwrite", of => of(UNDONE).clear()));
  } else {
    event.waitUntil(meet(event.data.who).then(replay).catch(() => {}).then(tell));
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

/** What can be done later as well as now; who wants to pay wants to pay now. */
const LATER = ["add", "change", "remove", "choose"];

/** A change to the cart; without a network it waits, under a name of its own so that it takes effect once. */
async function change(request) {
  const { pathname } = new URL(request.url);
  const form = new URLSearchParams(await request.clone().text());
  const first = form.has("once") && !sent.has(form.get("once"));
  sent.add(form.get("once"));
  try {
    return await fetch(request);
  } catch {
    if (!LATER.includes(form.get("do"))) {
      return offline(pathname);
    }
    // the shop may have heard it and only its answer got lost, so it keeps its name; a page that was kept has but one
    if (!first) {
      form.set("once", crypto.randomUUID());
    }
    const who = (await kept("readonly", of => of(WHO).get("now"))) ?? "";
    const wanted = { url: request.url, body: form.toString(), what: form.get("what") ?? "", who, at: Date.now(), tries: 0 };
    await kept("readwrite", of => of(CHANGES).add(wanted));
    await registration.sync?.register("cart").catch(() => {});
    return Response.redirect(`${pathname.replace(/cart$/, "offline")}?kept`, 303);
  }
}

let replaying;
let again;

/**
 * Sends what waits, in its order; what the shop refuses is told and not asked again, what it did not hear is. Whoever
 * asks while it is being tried may have a network that the trial began without, so it is tried once more after that:
 * once for all who ask, because a shop that is out of order is asked so many times only.
 */
function replay() {
  if (!replaying) {
    replaying = sendAll().finally(() => (replaying = undefined));
    return replaying;
  }
  again ??= replaying
    .catch(() => {})
    .then(() => {
      again = undefined;
      return replay();
    });
  return again;
}

const BUSY = [408, 429, 502, 503, 504];
const DAY = 24 * 60 * 60 * 1000;
const PATIENCE = { days: 2, tries: 3 };

async function sendAll() {
  let settled = 0;
  for (const key of await kept("readonly", of => of(CHANGES).getAllKeys())) {
    settled += (await settle(key)) ? 1 : 0;
  }
  if (settled > 0) {
    (await clients.matchAll()).forEach(client => client.postMessage("cart"));
  }
}

/** Sends one change and says whether it is over: made, or never to be made. */
async function settle(key) {
  const wanted = await kept("readonly", of => of(CHANGES).get(key));
  if (!wanted) {
    return false;
  }
  const old = Date.now() - (wanted.at ?? Date.now()) > PATIENCE.days * DAY;
  const { status, type, text } = await send(wanted).catch(unheard => {
    if (!old) {
      throw unheard;
    }
    return { status: 0, text: "" };
  });
  if (status === 401 && !old) {
    return false; // its owner has to sign in again
  }
  const busy = BUSY.includes(status);
  const tries = (wanted.tries ?? 0) + (busy ? 0 : 1);
  if (status >= 400 && (busy || status >= 500) && !old && tries < PATIENCE.tries) {
    await kept("readwrite", of => of(CHANGES).put({ ...wanted, tries }, key));
    if (busy) {
      throw new Error(`cart answered ${status}`); // and would answer the others the same
    }
    return false;
  }
  const made = type === "opaqueredirect" || (status >= 200 && status < 400);
  await kept("readwrite", of => {
    if (!made && status !== 403) {
      of(UNDONE).add({ what: wanted.what ?? "", who: wanted.who ?? "", status, text });
    }
    return of(CHANGES).delete(key);
  });
  return true;
}

/** The shop makes it for whoever wanted it; asked by anybody else it answers 403, by nobody 401. */
async function send({ url, body, who }) {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", ...(who && { "Sandaga-For": who }) };
  const answer = await fetch(url, { method: "POST", body, headers, redirect: "manual" });
  return { status: answer.status, type: answer.type, text: answer.type === "opaqueredirect" ? "" : await answer.text() };
}

/** Notes who is there, and forgets what somebody else wanted before them. */
async function meet(who) {
  if (typeof who !== "string") {
    return;
  }
  await kept("readwrite", of => {
    of(WHO).put(who, "now");
    for (const store of who ? [CHANGES, UNDONE] : []) {
      of(store).openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (cursor?.value.who && cursor.value.who !== who) {
          cursor.delete();
        }
        cursor?.continue();
      };
    }
  });
}

/** Tells every page what could not be done, but for what somebody wanted who is not there now. */
async function tell() {
  const now = (await kept("readonly", of => of(WHO).get("now"))) ?? "";
  const undone = (await kept("readonly", of => of(UNDONE).getAll())).filter(({ who }) => !who || who === now);
  (await clients.matchAll()).forEach(client => client.postMessage({ undone }));
}

/** Whoever signs out leaves nothing to the next. */
function forget() {
  return kept("readwrite", of => STORES.forEach(store => of(store).clear()));
}

/** Asks what is kept of the cart: changes that wait, changes that could not be made, and who is there. */
function kept(mode, ask) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("cart", 2);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      STORES.filter(name => !database.objectStoreNames.contains(name)).forEach(name =>
        database.createObjectStore(name, name === WHO ? {} : { autoIncrement: true }),
      );
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const work = database.transaction(STORES, mode);
      const asked = ask(name => work.objectStore(name));
      work.oncomplete = () => {
        database.close();
        resolve(asked?.result);
      };
      work.onabort = work.onerror = () => {
        database.close();
        reject(work.error);
      };
    };
  });
}
