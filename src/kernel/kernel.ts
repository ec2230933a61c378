import type { Kernel } from '../core/signature/explain/kernel.ts';
import { createSha1Kernel } from '../core/signature/explain/sha1-kernel.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/**
 * The fastest kernel for SHA-1 to be had here: the one in WebAssembly, or where that is refused the one in plain
 * TypeScript. Both find the same.
 */
export function createKernel(): Kernel {
  const plain = createSha1Kernel();
  try {
    return createWasmKernel(plain);
  } catch {
    // No WebAssembly, none with SIMD, a policy that forbids it, no memory for it: whatever it is, the other one works.
    return plain;
  }
}
