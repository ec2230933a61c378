import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The longer side, in pixels of the screen. */
const SIDE = 112;

/** A small copy of a picture that was picked. Drawn, since the extension's own CSP has no `blob:`. */
export function Thumbnail({ file }: { file: File }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState<File | null>(null);
  useEffect(() => {
    let isGone = false;
    void draw(file, () => (isGone ? null : canvas.current)).then((isDrawn) => {
      if (isDrawn && !isGone) setDrawn(file);
    });
    return () => {
      isGone = true;
    };
  }, [file]);
  // Another one may have been here before: it must not be taken for this.
  const state = drawn === file ? 'drawn' : 'empty';
  return <canvas class={`thumbnail ${state}`} ref={canvas} width={SIDE} height={SIDE} />;
}

async function draw(file: File, target: () => HTMLCanvasElement | null): Promise<boolean> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // A picture that this browser does not know (HEIC): its name stands below the empty frame.
    return false;
  }
  const canvas = target();
  const { width, height } = picture;
  const side = Math.min(width, height);
  const context = canvas?.getContext('2d');
  context?.clearRect(0, 0, SIDE, SIDE);
  context?.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  picture.close();
  return context !== null && context !== undefined;
}
