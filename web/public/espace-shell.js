/*
 * Keeps the shell of the customer space: the files of its screens, which are the same for everybody, and a page for when there
 * is no network. Nothing of a customer is ever kept: what the server answers about them goes by untouched.
 */
const KEPT = 'espace-shell-1';
const MOST = 200;
const OFFLINE = ['/espace-offline.html', '/espace-offline.css', '/espace-icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(OFFLINE))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** Files of editions that are gone make room for those that are shown. */
async function makeRoom(cache) {
  const kept = await cache.keys();
  const old = kept.slice(0, Math.max(0, kept.length - MOST));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** A file whose name tells its content never changes: kept at its first use. */
async function fromShell(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await makeRoom(cache);
  }
  return answer;
}

async function pageOrOffline(request) {
  try {
    return await fetch(request);
  } catch {
    return (await caches.match('/espace-offline.html')) ?? Response.error();
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/assets/')) event.respondWith(fromShell(request));
  else if (OFFLINE.includes(pathname)) event.respondWith(fromShell(request));
  else if (request.mode === 'navigate') event.respondWith(pageOrOffline(request));
});
