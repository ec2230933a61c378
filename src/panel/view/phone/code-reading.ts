import type { PhoneActions } from '../../phone-model.ts';

/** How reading the code in a picture went. `failed`: the reader itself broke down; `problem`: what it said. */
export type CodeReading =
  | { kind: 'none' }
  | { kind: 'read'; text: string; codeType: string }
  | { kind: 'failed'; problem: string };

/** Reads the code in a picture. It always settles. */
export async function codeReadingOf(file: File, readCode: PhoneActions['readCode']): Promise<CodeReading> {
  try {
    const found = await readCode(file);
    return found === null ? { kind: 'none' } : { kind: 'read', ...found };
  } catch (error) {
    return { kind: 'failed', problem: error instanceof Error ? error.message : String(error) };
  }
}
