import { either, listOf, objectOf, oneOf, optional, required, TEXT } from '../shape.ts';

/** A picture: by media_id, or by URL. */
export const PICTURE_MESSAGE = objectOf({
  msgtype: required(oneOf('image')),
  image: required(objectOf({ mediaid: optional(TEXT), imgUrl: optional(TEXT) })),
});
/** A link, as a card. */
export const LINK_MESSAGE = objectOf({
  msgtype: required(oneOf('link')),
  link: required(
    objectOf({ title: optional(TEXT), imgUrl: optional(TEXT), desc: optional(TEXT), url: required(TEXT) }),
  ),
});
/** A page of a mini program. */
export const MINI_PROGRAM_MESSAGE = objectOf({
  msgtype: required(oneOf('miniprogram')),
  miniprogram: required(
    objectOf({ appid: required(TEXT), title: required(TEXT), imgUrl: required(TEXT), page: required(TEXT) }),
  ),
});
/** A video. */
export const VIDEO_MESSAGE = objectOf({
  msgtype: required(oneOf('video')),
  video: required(objectOf({ mediaid: required(TEXT) })),
});
/** A file. */
export const FILE_MESSAGE = objectOf({
  msgtype: required(oneOf('file')),
  file: required(objectOf({ mediaid: required(TEXT) })),
});
/** What may be sent to customers and their groups. */
export const ATTACHMENTS = listOf(
  either(PICTURE_MESSAGE, LINK_MESSAGE, MINI_PROGRAM_MESSAGE, VIDEO_MESSAGE, FILE_MESSAGE),
);
