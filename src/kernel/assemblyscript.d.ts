/** What scripts/assemblyscript.ts makes of an AssemblyScript file. */
declare module '*.as.ts?wasm' {
  /** The WebAssembly, in base64. */
  export const wasm: string;
}
