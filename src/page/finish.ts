import { behindColon } from '../catalogue/err-msg.ts';
import type { Result } from './facade.ts';
import { parse } from './natives.ts';

const isAndroid = /android/i.test(navigator.userAgent);
/** Whether the page is told that it runs on an iPhone, by the SDK's own test. */
export const isIos = /iphone|ipad/i.test(navigator.userAgent);

/** `apiNames`: bridge name → API name where it is another. */
export type Finish = (result: Result, apiNames: Record<string, string>) => void;

/**
 * What the SDK makes of one API's result before the page gets it. What throws here, the SDK throws too, and calls nothing of the page's.
 */
export const FINISHES: Record<
  string,
  ((result: Result, apiNames: Record<string, string>) => void) | undefined
> = {
  checkJsApi(result, apiNames) {
    if (isAndroid && result.checkResult) result.checkResult = parse(result.checkResult as string);
    const checked = result.checkResult as Result | undefined;
    for (const name in checked) {
      const api = apiNames[name];
      if (api) rename(checked, name, api);
    }
  },
  chooseImage(result) {
    if (isAndroid && result.localIds) tryToParse(result, 'localIds', result.localIds);
  },
  getLocation(result) {
    delete result.type;
  },
  getNetworkType(result) {
    const words = behindColon(result.errMsg as string);
    const type = result.subtype || (words === 'wifi' || words === 'edge' || words === 'wwan' ? words : '');
    delete result.subtype;
    if (type) result.networkType = type;
    result.errMsg = `getNetworkType:${type ? 'ok' : 'fail'}`;
  },
  scanQRCode(result) {
    if (!isIos || !result.resultStr) return;
    const scanned = parse(result.resultStr as string);
    // biome-ignore lint/complexity/useOptionalChain: what is null, 0 or '' on the way is what the page gets.
    result.resultStr = scanned && scanned.scan_code && scanned.scan_code.scan_result;
  },
  openAddress(result) {
    rename(result, 'addressPostalCode', 'postalCode');
    rename(result, 'proviceFirstStageName', 'provinceName');
    rename(result, 'addressCitySecondStageName', 'cityName');
    rename(result, 'addressCountiesThirdStageName', 'countryName');
    rename(result, 'addressDetailInfo', 'detailInfo');
  },
  addCard(result) {
    if (!result.card_list) return;
    const cards = parse(result.card_list as string) as Result[];
    for (let i = 0; i < cards.length; i++) {
      const card = cards[i] as Result;
      card.isSuccess = !!card.is_succ;
      delete card.is_succ;
      rename(card, 'card_id', 'cardId');
      rename(card, 'card_ext', 'cardExt');
    }
    delete result.card_list;
    result.cardList = cards;
  },
  chooseCard(result) {
    rename(result, 'choose_card_info', 'cardList');
  },
  openBusinessView(result) {
    if (isAndroid && result.extraData) tryToParse(result, 'extraData', {});
  },
};

function rename(result: Result, from: string, to: string): void {
  result[to] = result[from];
  delete result[from];
}

/** Puts what a member says as JSON in its place, or `otherwise` when it says none. */
function tryToParse(result: Result, name: string, otherwise: unknown): void {
  try {
    result[name] = parse(result[name] as string);
  } catch {
    result[name] = otherwise; // as the SDK does
  }
}
