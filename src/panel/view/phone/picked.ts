/** Files that were picked for `chooseImage`; which of them are pictures, the panel says later. */
export interface Picked {
  files: readonly File[];
  /** Whether some of those picked last were left out because there were too many. */
  isOver: boolean;
}

export const NOTHING_PICKED: Picked = { files: [], isOver: false };

/** Adds files to those that were picked. `count`: how many there may be; of one, the last picked is it. */
export function pick(picked: Picked, added: readonly File[], count: number): Picked {
  const files = count === 1 ? added : [...picked.files, ...added];
  return { files: files.slice(0, count), isOver: files.length > count };
}

/** Takes one out again. */
export function unpick({ files }: Picked, index: number): Picked {
  return { files: files.filter((_, at) => at !== index), isOver: false };
}
