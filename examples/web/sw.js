// Keeps the page: every file of it, under the version it was built as (`VERSION` and `FILES` are written in front).

const NAME = `bilateral-page-${VERSION}`;

addEventListener("install", (event) => {
    // Past the browser's own cache, which may hold files of another version.
    const fresh = FILES.map((name) => new Request(name, { cache: "reload" }));
    event.waitUntil(caches.open(NAME).then((kept) => kept.addAll(fresh)));
});

addEventListener("activate", (event) => {
    const old = (name) => name.startsWith("bilateral-page-") && name !== NAME;
    // The page that brought this worker is its first: without a network it opens tables and pictures, too.
    event.waitUntil(
        caches
            .keys()
            .then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))))
            .then(() => clients.claim()),
    );
});

addEventListener("fetch", (event) => {
    event.respondWith(
        caches.open(NAME).then(async (kept) => (await kept.match(event.request, { ignoreSearch: true })) ?? fetch(event.request)),
    );
});
