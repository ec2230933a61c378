import type { Result } from './facade.ts';

const isAndroid = /android/i.test(navigator.userAgent);
const isIos = /iphone|ipad/i.test(navigator.userAgent);

/** What the SDK makes of one API's result before the page gets it. */
const FINISHES: Record<string, (result: Result, apiNames: Record<string, string>) => void> = {
  checkJsApi(result, apiNames) {
    if (isAndroid && result.checkResult) result.checkResult = JSON.parse(`${result.checkResult}`);
    const checked = result.checkResult as Result | undefined;
    for (const name in checked) {
      const api = apiNames[name];
      if (!api) continue;
      checked[api] = checked[name];
      if (api !== name) delete checked[name];
    }
  },
  chooseImage(result) {
    if (isAndroid && typeof result.localIds === 'string') result.localIds = JSON.parse(result.localIds);
  },
  getLocation(result) {
    delete result.type;
  },
  getNetworkType(result) {
    const said = `${result.errMsg}`.split(':')[1] ?? '';
    const type = result.subtype || (['wifi', 'edge', 'wwan'].includes(said) ? said : '');
    delete result.subtype;
    if (type) result.networkType = type;
    result.errMsg = `getNetworkType:${type ? 'ok' : 'fail'}`;
  },
  scanQRCode(result) {
    if (isIos && result.resultStr)
      result.resultStr = JSON.parse(`${result.resultStr}`)?.scan_code?.scan_result;
  },
  openAddress(result) {
    for (const [from, to] of ADDRESS_FIELDS) {
      result[to] = result[from];
      delete result[from];
    }
  },
  addCard(result) {
    if (!result.card_list) return;
    result.cardList = (JSON.parse(`${result.card_list}`) as Result[]).map(
      ({ card_id, card_ext, is_succ, ...rest }) => ({
        ...rest,
        cardId: card_id,
        cardExt: card_ext,
        isSuccess: !!is_succ,
      }),
    );
    delete result.card_list;
  },
  chooseCard(result) {
    result.cardList = result.choose_card_info;
    delete result.choose_card_info;
  },
  openBusinessView(result) {
    if (isAndroid && result.extraData) result.extraData = JSON.parse(`${result.extraData}`);
  },
};

const ADDRESS_FIELDS = [
  ['addressPostalCode', 'postalCode'],
  ['proviceFirstStageName', 'provinceName'],
  ['addressCitySecondStageName', 'cityName'],
  ['addressCountiesThirdStageName', 'countryName'],
  ['addressDetailInfo', 'detailInfo'],
] as const;

export function finishOf(api: string, result: Result, apiNames: Record<string, string>): void {
  FINISHES[api]?.(result, apiNames);
}
