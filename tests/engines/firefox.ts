/** The system's Firefox, by WebDriver BiDi over its own socket: no further program is needed. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotToBeHad, type Driver } from './engine.ts';

const PATHS = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

interface Answer {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly message?: string;
}

type Send = <Result>(method: string, params: Record<string, unknown>) => Promise<Result>;

async function connect(url: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(url);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = () => fail(new Error(`Firefox does not answer at ${url}`));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let last = 0;
  const send: Send = (method, params) =>
    new Promise((done, fail) => {
      last += 1;
      waiting.set(last, ({ type, result, message }) =>
        type === 'error' ? fail(new Error(`${method}: ${message}`)) : done(result as never),
      );
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, close: () => socket.close() };
}

/** Starts Firefox without a window. @throws {NotToBeHad} where there is none */
export async function startFirefox(): Promise<Driver> {
  const path = PATHS.find((one) => one && existsSync(one));
  if (!path) throw new NotToBeHad('no Firefox found; FIREFOX_PATH can name one');
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  const child = spawn(path, [...args, '--width=1280', '--height=900'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise<string>((found, fail) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, at] = /BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (at) found(at);
    });
    child.on('exit', () => fail(new Error(`Firefox ended: ${said}`)));
  });
  const { send, close } = await connect(`${url}/session`);
  const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const { context } = await send<{ context: string }>('browsingContext.create', { type: 'tab' });
  return {
    name: 'Firefox',
    version: capabilities.browserVersion,
    navigate: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await send<{
        result?: { value?: string };
        exceptionDetails?: { text: string };
      }>('script.evaluate', {
        // As text, because the protocol wraps every value in its type.
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result?.value ?? 'null') as unknown;
    },
    perform: async (actions) => void (await send('input.performActions', { context, actions })),
    close: async () => {
      const ended = new Promise((done) => child.on('close', done));
      close();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
