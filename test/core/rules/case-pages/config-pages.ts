import { type Page, page } from '../../../builders/page.ts';
import { sign } from '../../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const signedWith = (more: object, options?: Parameters<typeof page>[1]): Page =>
  page(URL, options).config({ ...sign(URL), ...more });

/** A page for every case of the rules about config that no example of a rule shows. */
export function configPages(): Page[] {
  const { appId, signature } = sign(URL);
  return [
    ...[null, '{"appId":"wx"}', Promise.resolve(), 5, {}].map((given) => page(URL).config(given)),
    ...[` ${appId}`, appId.toUpperCase(), 'x', 5].map((given) => signedWith({ appId: given })),
    signedWith({ signature: signature.toUpperCase() }),
    ...['undefined', 'a b', 'a&b'].map((nonceStr) => signedWith({ nonceStr })),
    signedWith({ success: () => 1, debug: 'false' }),
    page(URL)
      .verified()
      .config({ ...sign(URL), check: false }),
    ...['["chooseImage"]', new Set(['chooseImage']), ['chooseImage', null]].map((jsApiList) =>
      signedWith({ jsApiList }),
    ),
    signedWith({ jsApiList: [] }, { as: 'ios' }),
    signedWith({
      jsApiList: [
        ...[
          'scanQrCode',
          'scanQRCode',
          'wx.chooseImage',
          'imagePreview',
          'ready',
          'getLocation,openLocation',
        ],
        ...['wx-open-audio', 'menuItem:share:qq', 'getContext', 'request', 'myShare'],
      ],
    }),
    signedWith({ openTagList: ['chooseImage', 'wx-open-something-else'] }),
    page(URL).config(sign(URL)).load('/b').config(sign(URL)),
  ];
}
