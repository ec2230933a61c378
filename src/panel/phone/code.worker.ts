/** Reads codes beside the panel: a photograph takes seconds, in which pages want their replies. */
import { type Grey, readCodeIn } from './code-reader.ts';

addEventListener('message', ({ data }: MessageEvent<Grey>) => postMessage(readCodeIn(data)));
