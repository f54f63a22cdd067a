// The page: index.html and what it loads, built to dist/page. The Node programs are built by scripts/build.mjs.
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  build: {
    outDir: "dist/page",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4_000,
  },
  worker: { format: "es" },
  server: {
    proxy: Object.fromEntries(
      ["/v1", "/generatetoken", "/healthz"].map((path) => [path, { target: process.env["API_ORIGIN"] ?? "http://127.0.0.1:8787", changeOrigin: false }]),
    ),
  },
});
