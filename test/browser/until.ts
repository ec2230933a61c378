import { vi } from 'vitest';

/**
 * Waits until a condition holds, also outside of a test. A page that navigates meanwhile cannot be asked:
 * that counts as not yet.
 */
export async function until(what: string, condition: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(
    async () => {
      if (!(await condition())) throw new Error(`waited for ${what}`);
    },
    { timeout: 10_000, interval: 20 },
  );
}
