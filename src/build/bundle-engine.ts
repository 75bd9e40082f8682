import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Manifest } from '../tiny-model/world/manifest.ts';
import { modelBytes, type DownloadList } from '../lab/download.ts';

const LAB_FOLDER = '.cache/lab';
const MODEL_FOLDER = 'public/models/toy';

/** The runtime is a dependency of transformers.js, not ours: looked up from there, it is the one that the script asks for. */
const runtimeFile = createRequire(createRequire(import.meta.url).resolve('@huggingface/transformers')).resolve;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Astro integration: makes what comes with a click on "load" before the pages are built, so that they can say exactly
 * how much that is. The worker's script and the runtime then go out as assets like any other (`src/lab/place.ts`).
 */
export function bundleEngine(): AstroIntegration {
  return {
    name: 'bundle-engine',
    hooks: {
      'astro:config:setup': async ({ addWatchFile }) => {
        await mkdir(LAB_FOLDER, { recursive: true });
        const runtime = await packRuntime();
        const { bytes, sources } = await bundleWorker();
        for (const source of sources) addWatchFile(source);
        const list: DownloadList = { worker: bytes, runtime, ...(await describeModel()) };
        await write('download.json', JSON.stringify(list));
      },
    },
  };
}

/** Tests and builds may run side by side: a file appears whole or not at all. */
async function write(name: string, content: string | Uint8Array): Promise<void> {
  const draft = `${LAB_FOLDER}/${name}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, `${LAB_FOLDER}/${name}`);
}

/**
 * The CPU runtime, packed: static hosts differ in what they compress, and 14 MB instead of 4 is too much to leave to
 * chance. The worker unpacks it.
 */
async function packRuntime(): Promise<DownloadList['runtime']> {
  const source = await readFile(runtimeFile('onnxruntime-web/ort-wasm-simd-threaded.wasm'));
  const recipe = sha256(source);
  const done = await readFile(`${LAB_FOLDER}/runtime.json`, 'utf8').catch(() => '{}');
  const earlier = JSON.parse(done) as { recipe?: string; runtime?: DownloadList['runtime'] };
  const there = await access(`${LAB_FOLDER}/runtime.bin`).then(
    () => true,
    () => false,
  );
  if (there && earlier.recipe === recipe && earlier.runtime) return earlier.runtime;
  const packed = await promisify(gzip)(source, { level: 9 });
  const runtime = { bytes: packed.byteLength, sha256: sha256(packed) };
  await write('runtime.bin', packed);
  await write('runtime.json', JSON.stringify({ recipe, runtime }));
  return runtime;
}

async function describeModel(): Promise<Pick<DownloadList, 'manifest' | 'model'>> {
  const manifest = await readFile(`${MODEL_FOLDER}/manifest.json`);
  return {
    manifest: { bytes: manifest.byteLength, sha256: sha256(manifest) },
    model: modelBytes(JSON.parse(manifest.toString()) as Manifest),
  };
}

/**
 * The runtime's script refers to its `.wasm` beside it, which a bundler would copy. The worker hands it over in memory,
 * so that address is never read.
 */
const withoutOwnAddress: Plugin = {
  name: 'without-own-address',
  transform: (code, id) =>
    id.includes('onnxruntime-web') ? code.replaceAll('import.meta.url', 'self.location.href') : undefined,
};

/** Bundles the worker with transformers.js into one file; gives its size, and our own files in it. */
async function bundleWorker(): Promise<{ bytes: number; sources: string[] }> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // transformers.js asks for the runtime's WebGPU build, which is twice as large; its CPU build has the same
    // interface. The name is looked up from the file that asks, so it is the same package as in `packRuntime`.
    resolve: { alias: { 'onnxruntime-web/webgpu': 'onnxruntime-web/wasm' } },
    plugins: [withoutOwnAddress],
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2022',
      rollupOptions: {
        input: new URL('../lab/worker.ts', import.meta.url).pathname,
        output: { entryFileNames: 'worker.js', codeSplitting: false },
      },
    },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Pick<Rolldown.RolldownOutput, 'output'>;
  const [script, ...others] = output;
  if (others.length) {
    throw new Error(`The lab's worker must be one file; besides: ${others.map(({ fileName }) => fileName).join(', ')}`);
  }
  const bytes = new TextEncoder().encode(script.code);
  await write('worker.js', bytes);
  return { bytes: bytes.byteLength, sources: script.moduleIds.filter((id) => /^[^\0]*\.ts$/.test(id)) };
}
