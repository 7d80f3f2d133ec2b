import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Where Firefox stands, if it is installed. */
export const FIREFOX = [process.env.FIREFOX_PATH, "/usr/bin/firefox", "/usr/bin/firefox-esr"].find(
  (path) => path !== undefined && existsSync(path),
);

const SETTINGS = {
  "marionette.port": 0, // any free one, told in the profile
  "devtools.console.stdout.content": true,
  "browser.dom.window.dump.enabled": true,
  "network.proxy.type": 1, // nothing answers there: whatever asks for a network fails
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "app.update.enabled": false,
  "browser.download.folderList": 2, // the folder that browser.download.dir names
  "datareporting.policy.dataSubmissionEnabled": false,
};

/** A real Firefox with an empty profile, steered by the remote protocol that it carries itself (Marionette). */
export interface Firefox {
  /** Runs the body of a function in the page and gives what it returns. */
  run: (body: string, ...args: unknown[]) => Promise<unknown>;
  open: (address: string) => Promise<void>;
  /** Chooses files in the file input of that selector, as its dialog would. */
  choose: (selector: string, paths: readonly string[]) => Promise<void>;
  /** Where it saves what a page gives to download. */
  downloads: string;
  /** What pages wrote to the console, and the errors that no script caught. */
  complaints: () => string[];
  close: () => Promise<void>;
}

export async function openFirefox(): Promise<Firefox> {
  if (FIREFOX === undefined) throw new Error("no Firefox is installed");
  const profile = mkdtempSync(join(tmpdir(), "caiyan-firefox-"));
  const downloads = join(profile, "saved");
  const lines = Object.entries({ ...SETTINGS, "browser.download.dir": downloads }).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const run = spawn(FIREFOX, ["--headless", "--marionette", "--no-remote", "--profile", profile]);
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on("data", (data) => said.push(String(data)));
  const send = await marionette(await portOf(profile));
  await send("WebDriver:NewSession", {});
  const value = async (name: string, parameters: object) =>
    ((await send(name, parameters)) as { value: unknown } | null)?.value;
  return {
    run: (script, ...args) => value("WebDriver:ExecuteScript", { script, args }),
    open: async (url) => void (await send("WebDriver:Navigate", { url })),
    choose: async (selector, paths) => {
      const found = await value("WebDriver:FindElement", { using: "css selector", value: selector });
      const [id] = Object.values(found as Record<string, string>);
      await send("WebDriver:ElementSendKeys", { id, text: paths.join("\n") });
    },
    downloads,
    complaints: () =>
      said
        .join("")
        .split("\n")
        .filter((line) => /^(console\.\w+: (?!RSLoader)|JavaScript error: (file|blob):)/.test(line)),
    close: async () => {
      await send("Marionette:Quit", { flags: ["eForceQuit"] });
      await ended(run);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function portOf(profile: string): Promise<number> {
  const told = join(profile, "MarionetteActivePort");
  for (let waited = 0; !existsSync(told) || readFileSync(told, "utf8") === ""; waited += 100) {
    if (waited > 120_000) throw new Error("Firefox does not start");
    await sleep(100);
  }
  return Number(readFileSync(told, "utf8"));
}

function ended(run: ChildProcess): Promise<void> {
  return run.exitCode === null ? new Promise((done) => run.once("exit", () => done())) : Promise.resolve();
}

/** A message is its length, a colon and JSON: `[0, id, command, parameters]` there, `[1, id, error, result]` back. */
async function marionette(port: number): Promise<(command: string, parameters: object) => Promise<unknown>> {
  const socket: Socket = connect(port, "127.0.0.1");
  const waiting = new Map<number, (answer: { error: unknown; result: unknown }) => void>();
  let rest = Buffer.alloc(0);
  socket.on("data", (data) => {
    rest = Buffer.concat([rest, data]);
    for (let colon = rest.indexOf(":"); colon > 0; colon = rest.indexOf(":")) {
      const end = colon + 1 + Number(rest.subarray(0, colon));
      if (rest.length < end) return;
      const message = JSON.parse(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
      if (!Array.isArray(message)) continue; // its greeting
      const [, id, error, result] = message;
      waiting.get(id)?.({ error, result });
    }
  });
  await new Promise((done) => socket.once("connect", done));
  let last = 0;
  return async (command, parameters) => {
    const id = ++last;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    const answer = new Promise<{ error: unknown; result: unknown }>((done) => waiting.set(id, done));
    socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    const { error, result } = await answer;
    if (error) throw new Error(`${command}: ${JSON.stringify(error).slice(0, 500)}`);
    return result;
  };
}
