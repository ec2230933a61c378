import { fromBase64 } from './files.ts';

/** A picture that the browser has decoded. */
export interface Decoded {
  /** Pixels. */
  width: number;
  height: number;
  /** The picture at this size, encoded anew as JPEG. */
  toJpeg(width: number, height: number): Uint8Array<ArrayBuffer>;
  /** How bright each pixel is at this size, from 0 to 255, row by row. */
  toGrey(width: number, height: number): Uint8ClampedArray<ArrayBuffer>;
  close(): void;
}

/** How much of its detail a JPEG keeps, of 1: pictures from WeChat are about as large as with this. */
const QUALITY = 0.8;

/** Decodes a picture, turned as its EXIF says. Null when the browser cannot: then no page could show it either. */
export async function decodePicture(file: Blob): Promise<Decoded | null> {
  try {
    return decodedOf(await createImageBitmap(file));
  } catch {
    return null; // what kind of failure it was, Chrome does not say: the source image could not be decoded
  }
}

function decodedOf(bitmap: ImageBitmap): Decoded {
  function draw(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error(`no canvas of ${width} × ${height}`);
    // Neither a JPEG nor a code has anything behind it: paper is white.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return [canvas, context];
  }

  return {
    width: bitmap.width,
    height: bitmap.height,
    toJpeg(width, height) {
      const [canvas] = draw(width, height);
      // Not toBlob: it waits for an idle moment of the browser, a whole second where nothing is drawn.
      const url = canvas.toDataURL('image/jpeg', QUALITY);
      return fromBase64(url.slice(url.indexOf(',') + 1));
    },
    toGrey(width, height) {
      const [, context] = draw(width, height);
      return greyOf(context.getImageData(0, 0, width, height).data);
    },
    close: () => bitmap.close(),
  };
}

/** `pixels`: red, green, blue and alpha of each. Green counts twice, as for the eye. */
function greyOf(pixels: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const grey = new Uint8ClampedArray(pixels.length / 4);
  for (let index = 0; index < grey.length; index++) {
    const [red = 0, green = 0, blue = 0] = [pixels[index * 4], pixels[index * 4 + 1], pixels[index * 4 + 2]];
    grey[index] = (red + 2 * green + blue) / 4;
  }
  return grey;
}
