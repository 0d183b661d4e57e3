// From a folder a browser starts no worker. The search then runs in a hidden frame that stands in for one.
if (location.protocol === "file:") {
    window.Worker = class extends EventTarget {
        constructor(address) {
            super();
            const frame = document.createElement("iframe");
            frame.hidden = true;
            document.documentElement.append(frame);
            this.inside = frame.contentWindow;
            this.inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
            this.inside.importScripts = (...all) => Promise.all(all.map((one) => this.load(one)));
            this.loaded = this.load(address);
        }

        load(address) {
            const script = this.inside.document.createElement("script");
            script.src = address;
            const done = new Promise((resolve, reject) => Object.assign(script, { onload: resolve, onerror: reject }));
            this.inside.document.body.append(script);
            return done;
        }

        async postMessage(data) {
            await this.loaded;
            this.inside.dispatchEvent(new MessageEvent("message", { data }));
        }
    };
}
