import { CARD_CAUSES, cardKeys } from './error-causes/card-causes.ts';
import { PAY_CAUSES, PAY_URL_CAUSES } from './error-causes/pay-causes.ts';
import { SHARE_CAUSES } from './error-causes/share-causes.ts';
import { UPLOAD_CAUSES } from './error-causes/upload-causes.ts';
import { type ErrorFacts, errorRule, isBareFail } from './error-facts.ts';
import { isOfAnyCall } from './error-texts.ts';

const SHARES: readonly string[] = [
  'onMenuShareTimeline',
  'onMenuShareAppMessage',
  'onMenuShareQQ',
  'onMenuShareWeibo',
  'onMenuShareQZone',
  'updateAppMessageShareData',
  'updateTimelineShareData',
];
const PAYMENTS: readonly string[] = ['chooseWXPay', 'openEnterpriseRedPacket'];

/** A payment that is signed with the key of the document's example. */
const PAY =
  "wx.chooseWXPay({ timestamp: 1760000000, nonceStr: '5K8264ILTKCH16CQ2502SI8ZNMTM67VS', package: 'prepay_id=wx201410272009395522657a690389285100', signType: 'MD5', paySign: '30D602B9664EE2D3328EB03855BB789F' });";
/** A card whose signature is right. */
const CARD =
  'wx.addCard({ cardList: [{ cardId: \'pjZ8Yt1XGILfi-FUsewpnnolGgZk\', cardExt: \'{"timestamp":"1760000000","nonce_str":"jonyqin9876543210","signature":"c27cd00c12f277e40508f862e01512e1868537c6"}\' }] });';

/** How single APIs fail: 附录5 · 7, 9 and 18, and what the client shows the user while the page gets `fail`. */
export const MORE_CALL_ERRORS = {
  'error-share-fail': errorRule({
    title: { zh: '分享失败', en: 'Sharing failed' },
    place: '附录5 · 7',
    example:
      "wx.updateTimelineShareData({ title: '标题', link: location.href, imgUrl: 'https://m.example.com/a.png' });\nphone('updateTimelineShareData:fail');",
    expected: {
      zh: '公众号已认证，分享接口在 wx.ready 的回调中调用。',
      en: 'A certified account, and the share API called within wx.ready.',
    },
    advice: {
      zh: '先确认公众号已认证，再按顺序检查下面的原因。',
      en: 'Make sure that the account is certified, then go through the causes below in order.',
    },
    causes: SHARE_CAUSES,
    isIt: (facts) => SHARES.includes(facts.entry.name) && isBareFail(facts),
  }),

  'error-upload-image-fail': errorRule({
    title: { zh: 'uploadImage 失败', en: 'uploadImage failed' },
    place: '附录5 · 9',
    example: "wx.uploadImage({ localId: 'wxLocalResource://1' });\nphone('uploadImage:fail');",
    expected: {
      zh: '一次上传一张由 chooseImage 返回的图片。',
      en: 'One picture at a time, of those that chooseImage gave.',
    },
    advice: {
      zh: '在前一张的 success 中再上传下一张，localId 用 chooseImage 返回的。',
      en: 'Upload the next picture in the success of the one before, by the localId that chooseImage gave.',
    },
    causes: UPLOAD_CAUSES,
    isIt: (facts) =>
      facts.entry.name === 'uploadImage' &&
      (isBareFail(facts) || /missingarguments|localid/.test(facts.said)),
  }),

  'error-pay-url': errorRule({
    title: {
      zh: '当前页面的URL未注册：页面不在支付授权目录中',
      en: 'The URL is not registered: the page is in none of the merchant’s payment directories',
    },
    place: '微信支付 · 发起一个微信支付请求',
    example: `${PAY}
phone({ errMsg: 'chooseWXPay:fail', err_desc: '当前页面的URL未注册：https://m.example.com/' });`,
    expected: {
      zh: '页面所在目录已添加到商户号的“支付授权目录”。',
      en: 'The page’s directory among the payment directories of the merchant.',
    },
    advice: {
      zh: '在 pay.weixin.qq.com → 产品中心 → 开发配置，添加页面所在的目录。',
      en: 'Add the page’s directory at pay.weixin.qq.com (product centre, development settings).',
    },
    causes: PAY_URL_CAUSES,
    isIt: (facts) => PAYMENTS.includes(facts.entry.name) && isUnregistered(facts),
  }),

  'error-pay-fail': errorRule({
    title: {
      zh: '支付失败（该公众号支付签名无效、支付验证签名失败等）',
      en: 'The payment failed (its signature is invalid, or something is missing)',
    },
    place: '附录5 · 18',
    example: `${PAY}\nphone('chooseWXPay:fail');`,
    expected: {
      zh: '客户端打开支付的界面；页面只得到 fail，原因弹给了用户。',
      en: 'The client opens its payment screen. The page gets no more than fail; the reason is shown to the user.',
    },
    advice: {
      zh: '看手机上弹出的提示，再按顺序检查下面的原因；填入商户密钥可以校验 paySign。',
      en: 'Read what the phone shows, then go through the causes below; paySign can be verified with the merchant’s key.',
    },
    causes: PAY_CAUSES,
    isIt: (facts) =>
      PAYMENTS.includes(facts.entry.name) &&
      !isUnregistered(facts) &&
      !isOfAnyCall(facts) &&
      (isBareFail(facts) || /签名|sign|缺少参数|missing|appid/.test(facts.words)),
  }),

  'error-card-fail': {
    ...errorRule({
      title: {
        zh: '添加卡券失败（签名错误、参数错误、已领完）',
        en: 'Adding cards failed (wrong signature, wrong parameters, none left)',
      },
      place: '微信卡券 · 批量添加卡券接口',
      example: `${CARD}\nphone('addCard:fail');`,
      expected: {
        zh: '客户端显示领取卡券的界面；页面只得到 fail，原因显示给了用户。',
        en: 'The client shows the cards to take. The page gets no more than fail; the reason is shown to the user.',
      },
      advice: {
        zh: '看手机上显示的是签名错误、参数错误还是已领完；填入 api_ticket 可以校验每张卡券的签名。',
        en: 'See which of the three the phone shows; with the api_ticket entered, each card’s signature is verified.',
      },
      causes: CARD_CAUSES,
      isIt: (facts) =>
        facts.entry.name === 'addCard' &&
        (isBareFail(facts) || /签名错误|参数错误|已领完|领取失败/.test(facts.words)),
    }),
    files: cardKeys,
  },
};

const isUnregistered = ({ words }: ErrorFacts): boolean => /url未注册|urlnotregist/.test(words);
