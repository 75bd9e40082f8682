import { expect, it, vi } from 'vitest';
import type { LabClient } from '../../../src/lab/client.ts';
import { LabFailure } from '../../../src/lab/failure.ts';
import { LiveModel } from '../../../src/lab/state/model.svelte.ts';

const client = (parts: Partial<LabClient>): LabClient =>
  ({
    load: () => Promise.resolve({ fromCache: false, tokens: [' a'] }),
    close: () => undefined,
    ...parts,
  }) as LabClient;

const modelOn = (parts: Partial<LabClient>): LiveModel =>
  new LiveModel(
    () => Promise.resolve(),
    () => Promise.resolve(client(parts)),
    () => Promise.resolve(true),
  );

it('is not live any more after it was forgotten, even where the browser keeps the files', async () => {
  const model = modelOn({ forget: () => Promise.reject(new LabFailure('other', 'The operation is insecure.')) });
  await model.load();
  expect(model.live).toBe(true);
  await model.forget();
  expect(model.status).toBe('recorded');
  expect(model.kept).toBe(true);
});

it('stays as it is after a cancelled piece of work, and fails with any other', async () => {
  const close = vi.fn();
  const model = modelOn({ close });
  await model.load();
  await model.run(() => Promise.reject(new LabFailure('cancelled', '')));
  expect(model.status).toBe('ready');
  await model.run(() => Promise.reject(new LabFailure('worker-lost', '')));
  expect(model.status).toBe('failed');
  expect(close).toHaveBeenCalledOnce();
});

it('goes back to the recorded answers when loading is cancelled', async () => {
  const model = modelOn({ load: () => Promise.reject(new LabFailure('cancelled', '')) });
  await model.load();
  expect(model.status).toBe('recorded');
});
