import { useEffect } from 'preact/hooks';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';

/** A picture of the page, as far as the panel has it. */
export interface ShownPicture {
  /** What an `<img>` can show; null when the panel has nothing to show. */
  source: string | null;
  /** Whether it is a localId, and not a URL. */
  isLocal: boolean;
  /** Whether it is the sample that stands for a picture which the panel never had. */
  isStandIn: boolean;
}

const LOCAL_ID = /^(wxLocalResource|weixin|weixinlocalresource|wxlocalresource):\/\//i;

/** The picture of a URL or localId. */
export function pictureIn(
  { client, fileOf, pictureOf }: Pick<PhoneView, 'client' | 'fileOf' | 'pictureOf'>,
  url: string,
): ShownPicture {
  const { local, standIns } = client.images;
  if (Object.hasOwn(local, url)) {
    return {
      source: fileOf(local[url] ?? '')?.url ?? null,
      isLocal: true,
      isStandIn: standIns.includes(url),
    };
  }
  const isLocal = LOCAL_ID.test(url);
  if (isLocal) return { source: null, isLocal, isStandIn: false };
  return { source: /^data:image\//i.test(url) ? url : pictureOf(url), isLocal, isStandIn: false };
}

/** The same, and has it looked for among what the page has loaded. */
export function usePicture(phone: PhoneView, actions: PhoneActions, url: string): ShownPicture {
  const picture = pictureIn(phone, url);
  const isWanted = url !== '' && picture.source === null && !picture.isLocal;
  useEffect(() => {
    if (isWanted) actions.findPicture(url);
  }, [isWanted, url]);
  return picture;
}
