import type { ApiShape, ShapedName } from './api-shape.ts';
import { DEVICE_SHAPES } from './shapes/device-shapes.ts';
import { ELSEWHERE_SHAPES } from './shapes/elsewhere-shapes.ts';
import { MEDIA_SHAPES } from './shapes/media-shapes.ts';
import { SHARE_SHAPES } from './shapes/share-shapes.ts';
import { TRADE_SHAPES } from './shapes/trade-shapes.ts';
import { VERIFY_SHAPES } from './shapes/verify-shapes.ts';

/** What every API takes and gives. */
export const API_SHAPES: Readonly<Record<ShapedName, ApiShape>> = {
  ...VERIFY_SHAPES,
  ...SHARE_SHAPES,
  ...MEDIA_SHAPES,
  ...DEVICE_SHAPES,
  ...TRADE_SHAPES,
  ...ELSEWHERE_SHAPES,
};

/** Whether the shape of an API of this name is known. */
export function isShapedName(name: string): name is ShapedName {
  return Object.hasOwn(API_SHAPES, name);
}
