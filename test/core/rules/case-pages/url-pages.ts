import { type Page, page } from '../../../builders/page.ts';
import { sign, TICKET } from '../../../builders/signing-server.ts';

/** A page for every case of the rules about URLs, shares and secrets that no example of a rule shows. */
export function urlPages(): Page[] {
  const signed = [
    'http://localhost:8080/',
    'http://8.8.8.8/',
    'file:///C:/index.html',
    'https://m.example.com/?off=50%',
    'https://xn--fsqu00a.example.com/',
  ];
  const share = { title: '优惠', link: 'https://m.example.com/', imgUrl: 'https://m.example.com/a.png' };
  const shares = [
    { ...share, link: 'https://m.example.com/?token=8f14e45fceea167a5a36dedd4bea2543' },
    { ...share, link: 'https://m.example.com/?openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o' },
    { ...share, link: 'm.example.com/item' },
    { ...share, link: 'https%3A%2F%2Fm.example.com%2F' },
    { ...share, link: 'http://localhost:8080/' },
    { ...share, imgUrl: 'data:image/png;base64,iVBORw0KGgo=' },
    { ...share, imgUrl: 'http://localhost/a.png' },
    { ...share, imgUrl: '' },
  ];
  const home = 'https://m.example.com/';
  return [
    page(home)
      .verified()
      .call('onMenuShareTimeline', { ...share, title: '' }),
    page(`${home}?from=timeline&isappinstalled=0`).config(sign(home)),
    page(`${home}#/a`).config(sign(home)),
    page(home).pushState('/item').config(sign(home)),
    ...shares.map((given) => page(home).verified().call('updateTimelineShareData', given)),
    page(home, { domains: ['m.example.com'] })
      .verified()
      .call('updateTimelineShareData', { ...share, link: 'https://www.example.net/' }),
    page(`${home}?jsapi_ticket=${TICKET}`).replaceState('/').verified(),
    page(home, { referrer: `${home}?jsapi_ticket=${TICKET}` }).verified(),
    ...signed.map((url) => page(url).config(sign(url))),
    page(home, { domains: ['example.net'] }).config(sign(home)),
    page(home, { domains: ['example.net'], as: 'wecom' }).config(sign(home)),
  ];
}
