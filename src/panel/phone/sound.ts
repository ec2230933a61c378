/** Samples a second: what a telephone has. */
const RATE = 8_000;
/** How long the sample recording is, in milliseconds. */
export const SAMPLE_LENGTH = 2_000;

/** Syllables: how high the voice is, and where the mouth resounds (two formants), in hertz. */
const SYLLABLES: readonly { pitch: number; formants: readonly [number, number] }[] = [
  { pitch: 150, formants: [730, 1_090] },
  { pitch: 180, formants: [270, 2_290] },
  { pitch: 165, formants: [570, 840] },
  { pitch: 140, formants: [530, 1_840] },
  { pitch: 120, formants: [300, 870] },
];

/** What is heard where nobody has recorded anything: something like five spoken syllables, as a WAV file. */
export function sampleSound(): Uint8Array<ArrayBuffer> {
  const count = (RATE * SAMPLE_LENGTH) / 1_000;
  const bytes = new Uint8Array(44 + count);
  writeHeader(new DataView(bytes.buffer), count);
  for (let at = 0; at < count; at++) bytes[44 + at] = 128 + Math.round(100 * sampleAt(at / RATE));
  return bytes;
}

/** From -1 to 1. `time`: seconds. */
function sampleAt(time: number): number {
  const each = SAMPLE_LENGTH / 1_000 / SYLLABLES.length;
  const syllable = SYLLABLES[Math.floor(time / each)];
  if (!syllable) return 0;
  const { pitch, formants } = syllable;
  let sum = 0;
  for (let overtone = 1; overtone * pitch < RATE / 2; overtone++) {
    const near = formants.map((formant) => Math.exp(-(((overtone * pitch - formant) / 150) ** 2)));
    sum += (0.15 / overtone + Math.max(...near)) * Math.sin(2 * Math.PI * overtone * pitch * time);
  }
  const loudness = Math.sin(Math.PI * ((time % each) / each));
  return Math.max(-1, Math.min(1, (sum / 3) * loudness));
}

/** RIFF: one channel, eight bits a sample. */
function writeHeader(view: DataView, count: number): void {
  const text = (offset: number, letters: string): void => {
    for (const [index, letter] of [...letters].entries()) view.setUint8(offset + index, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + count, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, count, true);
}
