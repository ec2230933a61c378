import { type Page, page } from '../../../builders/page.ts';
import { sign } from '../../../builders/signing-server.ts';

const URL = 'https://m.example.com/';

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
  ];
}
