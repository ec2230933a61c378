import type { BackEndLines } from './mistake.ts';

/** How the URL to sign is got where the page hands it over: `encodeURIComponent(location.href.split('#')[0])`. */
export const PAGE_URL: BackEndLines = {
  php: "$url = $_POST['url']; // location.href.split('#')[0]",
  java: 'String url = request.getParameter("url"); // location.href.split(\'#\')[0]',
  node: "const url = request.query.url; // location.href.split('#')[0]",
  python: "url = request.args['url']  # location.href.split('#')[0]",
  go: 'url := r.FormValue("url") // location.href.split(\'#\')[0]',
  csharp: 'var url = Request.Query["url"]; // location.href.split(\'#\')[0]',
};
