import type { Result } from './facade.ts';
import { apply, hasOwn, parse, splitText } from './natives.ts';

const isAndroid = /android/i.test(navigator.userAgent);
/** Whether the page is told that it runs on an iPhone, by the SDK's own test. */
export const isIos = /iphone|ipad/i.test(navigator.userAgent);

/** What the SDK makes of one API's result before the page gets it. */
const FINISHES: Record<string, (result: Result, apiNames: Record<string, string>) => void> = {
  checkJsApi(result, apiNames) {
    if (isAndroid && result.checkResult) result.checkResult = parse(`${result.checkResult}`);
    const checked = result.checkResult as Result | undefined;
    for (const name in checked) {
      const api = apiNames[name];
      if (!api) continue;
      checked[api] = checked[name];
      if (api !== name) delete checked[name];
    }
  },
  chooseImage(result) {
    if (isAndroid && typeof result.localIds === 'string') result.localIds = parse(result.localIds);
  },
  getLocation(result) {
    delete result.type;
  },
  getNetworkType(result) {
    const said = apply(splitText, `${result.errMsg}`, [':'])[1];
    const type = result.subtype || (said === 'wifi' || said === 'edge' || said === 'wwan' ? said : '');
    delete result.subtype;
    if (type) result.networkType = type;
    result.errMsg = `getNetworkType:${type ? 'ok' : 'fail'}`;
  },
  scanQRCode(result) {
    if (isIos && result.resultStr) result.resultStr = parse(`${result.resultStr}`)?.scan_code?.scan_result;
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
    rename(result, 'card_list', 'cardList');
    const cards = parse(`${result.cardList}`) as Result[];
    result.cardList = cards;
    for (let i = 0; i < cards.length; i++) {
      const card = cards[i];
      if (!card) continue;
      rename(card, 'card_id', 'cardId');
      rename(card, 'card_ext', 'cardExt');
      rename(card, 'is_succ', 'isSuccess');
      card.isSuccess = !!card.isSuccess;
    }
  },
  chooseCard(result) {
    rename(result, 'choose_card_info', 'cardList');
  },
  openBusinessView(result) {
    if (isAndroid && result.extraData) result.extraData = parse(`${result.extraData}`);
  },
};

function rename(result: Result, from: string, to: string): void {
  result[to] = result[from];
  delete result[from];
}

export function finishOf(api: string, result: Result, apiNames: Record<string, string>): void {
  if (apply(hasOwn, FINISHES, [api])) FINISHES[api]?.(result, apiNames);
}
