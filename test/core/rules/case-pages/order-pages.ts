import { type Page, page } from '../../../builders/page.ts';
import { sign } from '../../../builders/signing-server.ts';

const URL = 'https://m.example.com/';
const OFFICIAL = 'https://res.wx.qq.com/open/js/jweixin-1.0.0.js';

/** A page for every case of the rules about order that no example of a rule shows. */
export function orderPages(): Page[] {
  return [
    page(URL).call('chooseImage', {}),
    page(URL).call('onMenuShareTimeline', {}).listens('menu:share:timeline'),
    page(URL)
      .verified()
      .pushState('/b')
      .config(sign(`${URL}b`))
      .call('chooseImage', {}),
    page(URL).config(sign(URL)).reply('config:ok').call('onVoicePlayEnd', {}).listens('onVoicePlayEnd'),
    page(URL).config(sign(URL)).error().reply('config:fail').throws(),
    page(URL).config(sign(URL)).error().reply('config:fail').fires().error(),
    page(URL, { sdk: 'facade' }).config(sign(URL)).sets('wx', 40),
    page(URL).script(OFFICIAL).sets('wx', 0),
    page(URL).sets('wx', 40),
    page(URL).script(OFFICIAL, { status: 0 }),
    page(URL).script('https://unpkg.com/weixin-js-sdk@1.6.5/index.js'),
    page(URL)
      .script(OFFICIAL)
      .config({ ...sign(URL), openTagList: ['wx-open-launch-weapp'] }),
  ];
}
