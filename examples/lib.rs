//! The examples are programs; see `kazakhstan-eu/`, `python/` and `web/`.
