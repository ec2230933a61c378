import { ANSWERED, type ApiShape, CANCELLED } from '../api-shape.ts';
import { MENU_ITEM_IDS, MENU_ITEMS } from '../menu-items.ts';
import {
  either,
  listOf,
  NUMBER,
  NUMBER_OR_TEXT,
  numberFrom,
  objectOf,
  oneOf,
  optional,
  required,
  TEXT,
  undocumented,
} from '../shape.ts';

/** A member of `onSearchBeacons`, as 摇一摇周边 has them; clients write the numbers as numbers or as texts. */
const BEACON = objectOf({
  uuid: required(TEXT),
  major: required(NUMBER_OR_TEXT),
  minor: required(NUMBER_OR_TEXT),
  accuracy: optional(NUMBER_OR_TEXT),
  proximity: optional(NUMBER_OR_TEXT),
  rssi: optional(NUMBER_OR_TEXT),
  heading: optional(NUMBER_OR_TEXT),
});

const NOTHING: ApiShape = { params: {}, result: {}, callbacks: ANSWERED };
const LATITUDE = numberFrom(-90, 90);
const LONGITUDE = numberFrom(-180, 180);

/** The phone, what is around it, and the window on it. */
export const DEVICE_SHAPES = {
  getNetworkType: {
    params: {},
    result: {
      // The document has the first four; the others are what clients were seen to say.
      networkType: required(oneOf('2g', '3g', '4g', 'wifi', '5g', 'edge', 'wwan', 'none', 'unknown')),
    },
    callbacks: ANSWERED,
  },
  openLocation: {
    params: {
      latitude: required(LATITUDE),
      longitude: required(LONGITUDE),
      name: optional(TEXT, ''),
      address: optional(TEXT, ''),
      scale: optional({ kind: 'number', least: 1, most: 28, isWhole: true }, 28),
      infoUrl: optional(TEXT, ''),
    },
    result: {},
    callbacks: ANSWERED,
  },
  getLocation: {
    params: { type: optional(oneOf('wgs84', 'gcj02'), 'wgs84') },
    result: {
      latitude: required(LATITUDE),
      longitude: required(LONGITUDE),
      // Metres a second, and metres.
      speed: required(NUMBER),
      accuracy: required(NUMBER),
    },
    callbacks: CANCELLED,
  },
  // WeChat adds the ticket to the pages that a shake opens; others have none.
  startSearchBeacons: { params: { ticket: optional(TEXT) }, result: {}, callbacks: ANSWERED },
  stopSearchBeacons: { params: {}, result: {}, callbacks: ANSWERED },
  onSearchBeacons: {
    params: {},
    result: { beacons: undocumented(required(listOf(BEACON))) },
    callbacks: ANSWERED,
  },
  hideOptionMenu: NOTHING,
  showOptionMenu: NOTHING,
  closeWindow: NOTHING,
  hideMenuItems: {
    params: { menuList: required(listOf(oneOf(...hideable()))) },
    result: {},
    callbacks: ANSWERED,
  },
  showMenuItems: {
    params: { menuList: required(listOf(oneOf(...MENU_ITEM_IDS))) },
    result: {},
    callbacks: ANSWERED,
  },
  hideAllNonBaseMenuItem: NOTHING,
  showAllNonBaseMenuItem: NOTHING,
  scanQRCode: {
    params: {
      needResult: optional(oneOf(0, 1), 0),
      // The document prints `scAntype`, which no SDK reads.
      scanType: optional(listOf(oneOf('qrCode', 'barCode')), ['qrCode', 'barCode']),
    },
    // Only with needResult 1.
    result: { resultStr: optional(TEXT) },
    callbacks: CANCELLED,
  },
  openProductSpecificView: {
    params: {
      productId: required(TEXT),
      viewType: optional(either(oneOf('0', '1', '2'), oneOf(0, 1, 2)), 0),
      extInfo: undocumented(optional({ kind: 'any' })),
    },
    result: {},
    callbacks: ANSWERED,
  },
} as const satisfies Record<string, ApiShape>;

/** What `hideMenuItems` may hide: 传播类 and 保护类. */
function hideable(): string[] {
  return MENU_ITEM_IDS.filter((id) => MENU_ITEMS[id].category !== 'base');
}
