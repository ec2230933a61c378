/** Files that were picked for `chooseImage`, and what was left out of those picked last. */
export interface Picked {
  files: readonly File[];
  /** The first that is no picture; empty when all were. */
  noPicture: string;
  /** Whether some were left out because there were too many. */
  isOver: boolean;
}

export const NOTHING_PICKED: Picked = { files: [], noPicture: '', isOver: false };

/** Adds files to those that were picked. `count`: how many there may be. */
export function pick(picked: Picked, added: readonly File[], count: number): Picked {
  const pictures = added.filter(({ type }) => type.startsWith('image/'));
  const files = [...picked.files, ...pictures];
  return {
    files: files.slice(0, count),
    noPicture: added.find((file) => !pictures.includes(file))?.name ?? '',
    isOver: files.length > count,
  };
}

/** Takes one out again. */
export function unpick({ files }: Picked, index: number): Picked {
  return { ...NOTHING_PICKED, files: files.filter((_, at) => at !== index) };
}
