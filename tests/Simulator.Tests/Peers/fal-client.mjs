// Calls the simulator with fal's own JavaScript client, as installed, and prints what came of it. Only its fetch is ours: it exchanges fal's hosts for the simulator's addresses.
import { createRequire } from "node:module";

const [peers, queue, run, rest] = process.argv.slice(2);
const { createFalClient } = createRequire(`${peers}/package.json`)("@fal-ai/client");
const hosts = { "https://queue.fal.run": queue, "https://fal.run": run, "https://rest.fal.ai": rest };

const fetchHere = (url, init) => {
  const { origin, hostname } = new URL(url);
  if (hostname === "127.0.0.1") return fetch(url, init);
  if (!hosts[origin]) throw new Error(`The simulator does not play ${origin}.`);
  return fetch(hosts[origin] + String(url).slice(origin.length), init);
};

const fal = createFalClient({ credentials: "id:secret", fetch: fetchHere });
const model = "fal-ai/bytedance/seedance/v1/pro/image-to-video";
const input = { prompt: "She waves", image_url: "https://example.com/portrait.jpg" };
const steps = {
  async poll() {
    const seen = [];
    const result = await fal.subscribe(model, { input, logs: true, pollInterval: 5, onQueueUpdate: (update) => seen.push(update.status) });
    return { seen, requestId: result.requestId, url: result.data.video.url };
  },
  async byHand() {
    const { request_id: requestId } = await fal.queue.submit(model, { input });
    const first = await fal.queue.status(model, { requestId, logs: true });
    while ((await fal.queue.status(model, { requestId })).status !== "COMPLETED");
    const result = await fal.queue.result(model, { requestId });
    return { first: first.status, same: result.requestId === requestId, url: result.data.video.url };
  },
  async stream() {
    const seen = [];
    let logs = [];
    const onQueueUpdate = (update) => { seen.push(update.status); logs = update.logs ?? logs; };
    const result = await fal.subscribe(model, { input, logs: true, mode: "streaming", onQueueUpdate });
    return { seen, logs: logs.map((line) => line.message), url: result.data.video.url };
  },
  async streamWithToken() {
    const warn = console.warn; // the client warns that its own way to a token is an old one
    console.warn = () => {};
    const { request_id: requestId } = await fal.queue.submit(model, { input });
    const stream = await fal.queue.streamStatus(model, { requestId, connectionMode: "client" });
    const last = await stream.done();
    console.warn = warn;
    return last.status;
  },
  async cancel() {
    const { request_id: requestId } = await fal.queue.submit(model, { input });
    await fal.queue.cancel(model, { requestId });
    const status = await fal.queue.status(model, { requestId });
    return { status: status.status, error: status.error_type };
  },
  async upload() {
    const url = await fal.storage.upload(new File([new Uint8Array([1, 2, 3])], "portrait.png", { type: "image/png" }));
    const file = await fetch(url);
    return { type: file.headers.get("content-type"), bytes: [...new Uint8Array(await file.arrayBuffer())] };
  },
  async uploadInParts() {
    const bytes = new Uint8Array(91 * 1024 * 1024).fill(7);
    bytes[bytes.length - 1] = 9;
    const url = await fal.storage.upload(new Blob([bytes], { type: "video/mp4" }));
    const file = await fetch(url);
    const read = new Uint8Array(await file.arrayBuffer());
    return { type: file.headers.get("content-type"), length: read.length, last: read.at(-1) };
  },
  async uploadAsInput() {
    const { data } = await fal.run(model, { input: { ...input, image_url: new Blob(["x"], { type: "image/png" }) } });
    return data.video.url;
  },
  async refused() {
    try {
      await fal.subscribe(model, { input: { prompt: 5 }, pollInterval: 5 });
    } catch (error) {
      return { name: error.name, status: error.status, fields: error.fieldErrors.map((field) => field.loc.join(".")) };
    }
  },
};

const results = {};
for (const [name, step] of Object.entries(steps)) results[name] = await step();
console.log(JSON.stringify(results));
