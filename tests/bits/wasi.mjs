// node wasi.mjs MODULE FOLDER ARGUMENT...: runs a WASI module that sees FOLDER as /models.
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [module, folder, ...rest] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: ["module", "/models", ...rest], preopens: { "/models": folder } });
const { instance } = await WebAssembly.instantiate(await readFile(module), { wasi_snapshot_preview1: wasi.wasiImport });
process.exitCode = wasi.start(instance) ?? 0;
