import { type Page, page } from '../../../builders/page.ts';
import { sign } from '../../../builders/signing-server.ts';

/** A page for every case of the rules about url that no example of a rule shows. */
export function urlPages(): Page[] {
  const signed = [
    'http://localhost:8080/',
    'http://8.8.8.8/',
    'file:///C:/index.html',
    'https://m.example.com/?off=50%',
    'https://xn--fsqu00a.example.com/',
    'https://m.example.com/?from=timeline&isappinstalled=0',
  ];
  return [
    ...signed.map((url) => page(url).config(sign(url))),
    page('https://m.example.com/', { domains: ['example.net'] }).config(sign('https://m.example.com/')),
  ];
}
