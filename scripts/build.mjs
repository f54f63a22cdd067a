// Builds what is asked for into dist/: `node scripts/build.mjs [page] [server] [grammar] [node] [--force]` (all when none is named).
// A target whose sources have not changed since its last build is left alone.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build } from "vite";

const root = resolve(import.meta.dirname, "..");
const shared = ["src", "grammar", "package.json", "package-lock.json", "scripts/build.mjs"];
/** What each target is made of. */
const inputs = {
  page: [...shared, "public", "index.html", "vite.config.ts"],
  server: [...shared, "bench/unthrottled-server.ts"],
  grammar: ["grammar", "scripts/build.mjs"],
  node: [...shared, "test/goldens", "test/probes"],
};

/** Files below a path, sorted; a file is its own list. */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? filesBelow(join(path, e.name)) : [join(path, e.name)]))
    .filter((file) => !/\.test\.ts$|[\\/]test[\\/].*\.(txt|md)$/.test(file));
}

/** A mark that changes whenever a source of the build changes. */
function sourceMark(target) {
  const hash = createHash("sha256");
  for (const file of inputs[target].flatMap((p) => filesBelow(join(root, p)))) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest("hex");
}

/** Writes what is beyond ASCII as escapes: V8 keeps and reads such a text in half the bytes. */
const ascii = {
  name: "ascii",
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk") file.code = file.code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    }
  },
};

/** A Node bundle: everything of ours and of npm in it, except packages that must stay files in node_modules. */
function nodeBuild(name, entries, format = "es") {
  const extension = format === "es" ? "mjs" : "cjs";
  rmSync(join(root, `dist/${name}-chunks`), { recursive: true, force: true });
  return build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, external: ["@electric-sql/pglite", "pg"] },
    build: {
      ssr: true,
      target: "node20",
      outDir: "dist",
      emptyOutDir: false,
      // Half the source is half the time Node needs to read it: the program starts in budget.
      minify: true,
      sourcemap: false,
      rollupOptions: {
        input: entries,
        plugins: format === "cjs" ? [ascii] : [],
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `${name}-chunks/[name]-[hash].${extension}` },
      },
    },
  });
}

/** Compresses the page's text files once, so that the server only picks a file. */
async function precompress(folder) {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  const files = filesBelow(folder).filter((f) => /\.(js|css|html|svg|json|webmanifest|md|txt)$/.test(f));
  await Promise.all(files.map(async (file) => {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
    writeFileSync(`${file}.gz`, await zip(bytes, { level: 9 }));
  }));
}

const targets = {
  async page() {
    await build({ root, configFile: join(root, "vite.config.ts"), logLevel: "warn" });
    await precompress(join(root, "dist/page"));
  },
  server: () => nodeBuild("server", { server: "src/server/main.ts", "bench-server": "bench/unthrottled-server.ts" }),
  grammar: () => nodeBuild("grammar", { grammar: "grammar/parse.ts" }),
  node: async () => {
    for (const file of readdirSync(join(root, "dist"))) if (file.endsWith(".kept")) rmSync(join(root, "dist", file));
    // Node 20 keeps compiled code only of CommonJS: see src/host/node/kept-code.ts.
    await nodeBuild("program", { program: "src/host/node/program.ts" }, "cjs");
    await nodeBuild("node", {
      cli: "src/host/node/main.ts",
      program: "src/host/node/program.ts",
      engine: "src/host/node/session.ts",
      goldens: "test/goldens/run.ts",
      "goldens-worker": "test/goldens/worker.ts",
    });
  },
};
const products = { page: "dist/page/index.html", server: "dist/server.mjs", grammar: "dist/grammar.mjs", node: "dist/cli.mjs" };

/** Builds the named targets where they are stale. Throws when one fails. */
export async function buildTargets(names = Object.keys(targets), { force = false } = {}) {
  for (const name of names) {
    const mark = sourceMark(name);
    const stamp = join(root, `dist/.stamp-${name}`);
    const fresh = !force && existsSync(stamp) && existsSync(join(root, products[name])) && readFileSync(stamp, "utf8") === mark;
    if (fresh) continue;
    const start = performance.now();
    mkdirSync(join(root, "dist"), { recursive: true });
    rmSync(stamp, { force: true });
    await targets[name]();
    writeFileSync(stamp, mark);
    console.error(`built ${name} in ${Math.round(performance.now() - start)} ms`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const words = process.argv.slice(2);
  const names = words.filter((w) => !w.startsWith("-"));
  for (const name of names) if (!(name in targets)) throw new Error(`no target ${name}; there are ${Object.keys(targets).join(", ")}`);
  await buildTargets(names.length ? names : undefined, { force: words.includes("--force") });
}
