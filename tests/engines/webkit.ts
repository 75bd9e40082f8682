/** WebKitGTK's small browser, by its WebDriver, on a screen in memory. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { NotToBeHad, type Driver } from './engine.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/xvfb-run';

/** Where distributions put the browser: a folder for each kind of processor, and in it one for each version of the interface. */
function findMiniBrowser(): string | undefined {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'].filter((folder) => existsSync(folder));
  const inside = folders.flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))]);
  const versions = ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'];
  return inside
    .flatMap((folder) => versions.map((version) => join(folder, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.on('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Asks the driver; waits for it while it starts. @throws with what it answered when that is an error */
async function ask<Value>(url: string, method: string, body?: unknown, tries = 1): Promise<Value> {
  try {
    const response = await fetch(url, { method, body: body === undefined ? null : JSON.stringify(body) });
    const { value } = (await response.json()) as { value: Value & { message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value.message}`);
    return value;
  } catch (error) {
    if (tries <= 1 || !(error instanceof TypeError)) throw error;
    await new Promise((done) => setTimeout(done, 250));
    return ask(url, method, body, tries - 1);
  }
}

/** Starts WebKitGTK. @throws {NotToBeHad} where a part of it is missing */
export async function startWebKit(): Promise<Driver> {
  const binary = findMiniBrowser();
  if (!binary) throw new NotToBeHad('no MiniBrowser of WebKitGTK found (Debian: libwebkit2gtk-4.1-0)');
  if (!existsSync(DRIVER)) throw new NotToBeHad('no WebKitWebDriver found (Debian: webkit2gtk-driver)');
  if (!existsSync(SCREEN)) throw new NotToBeHad('no xvfb-run found (Debian: xvfb)');
  const port = await freePort();
  const screen = ['-a', '-s', '-screen 0 1400x1100x24'];
  // A group of its own, so that screen, driver and browser end together.
  const child = spawn(SCREEN, [...screen, DRIVER, `--port=${port}`], { stdio: 'ignore', detached: true });
  const root = `http://127.0.0.1:${port}`;
  const asked = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const session = await ask<{ sessionId: string; capabilities: { browserVersion: string } }>(
    `${root}/session`,
    'POST',
    { capabilities: { alwaysMatch: asked } },
    80,
  );
  const at = `${root}/session/${session.sessionId}`;
  await ask(`${at}/window/rect`, 'POST', { x: 0, y: 0, width: 1280, height: 1000 });
  await ask(`${at}/timeouts`, 'POST', { script: 300_000, pageLoad: 120_000 });
  return {
    name: 'WebKit',
    version: session.capabilities.browserVersion,
    navigate: (url) => ask(`${at}/url`, 'POST', { url }),
    evaluate: async (expression) => {
      const script = `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
      const { value, error } = await ask<{ value?: unknown; error?: string }>(`${at}/execute/async`, 'POST', {
        script,
        args: [],
      });
      if (error) throw new Error(error);
      return value;
    },
    perform: (actions) => ask(`${at}/actions`, 'POST', { actions }),
    close: async () => {
      await ask(at, 'DELETE').catch(() => undefined);
      if (child.pid) process.kill(-child.pid);
    },
  };
}
