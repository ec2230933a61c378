import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The longer side, in pixels of the screen. */
const SIDE = 112;

/** A small copy of a picture that was picked. Drawn, since the extension's own CSP has no `blob:`. */
export function Thumbnail({ file }: { file: File }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    void draw(file, () => (isGone ? null : canvas.current));
    return () => {
      isGone = true;
    };
  }, [file]);
  return <canvas class="thumbnail" ref={canvas} width={SIDE} height={SIDE} />;
}

async function draw(file: File, target: () => HTMLCanvasElement | null): Promise<void> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    // A picture that this browser does not know (HEIC): its name stands below the empty frame.
    return;
  }
  const canvas = target();
  const { width, height } = picture;
  const side = Math.min(width, height);
  canvas
    ?.getContext('2d')
    ?.drawImage(picture, (width - side) / 2, (height - side) / 2, side, side, 0, 0, SIDE, SIDE);
  picture.close();
}
