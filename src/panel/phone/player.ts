/** A sound that can be heard: an `<audio>` element, as far as it is used here. */
export interface Sound {
  /** Seconds. */
  currentTime: number;
  /** Whether it starts anew at its end. */
  loop: boolean;
  play(): Promise<void>;
  pause(): void;
}

/** What playing needs. */
export interface PlayerOptions {
  /** The URL of a recording; null while its file is not there. */
  urlOf: (fileId: string) => string | null;
  /** `ended`: to be called when it was played to its end. */
  createSound: (url: string, ended: () => void) => Sound;
  /** It was played to its end. */
  ended: () => void;
}

/** What is to be heard. */
interface Playing {
  fileId: string;
  /** Milliseconds. */
  from: number;
  /** Null while its file is on its way from the microphone. */
  sound: Sound | null;
}

/** Lets the developer hear recordings, one at a time. */
export function createPlayer({ urlOf, createSound, ended }: PlayerOptions) {
  let playing: Playing | null = null;

  function hush(): void {
    playing?.sound?.pause();
    playing = null;
  }

  /** `from`: milliseconds. */
  function play(fileId: string, from: number): void {
    hush();
    const url = urlOf(fileId);
    const started: Playing = { fileId, from, sound: null };
    playing = started;
    if (url === null) return;
    const sound = createSound(url, () => {
      if (playing !== started) return;
      playing = null;
      ended();
    });
    started.sound = sound;
    // The sample is as long as the recording that it stands for: the client says when that is over.
    sound.loop = fileId === '';
    sound.currentTime = from / 1_000;
    sound.play().catch(() => {
      // Hushed before it had begun, or nothing that Chrome can play: the client's own clock ends it.
    });
  }

  return {
    play,
    hush,
    /** The file is there now. */
    arrived(fileId: string) {
      if (playing?.fileId === fileId && !playing.sound) play(fileId, playing.from);
    },
    isPlaying: () => playing !== null,
  };
}
