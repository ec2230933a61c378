/** A router as small as they come: the pane that the hash names is shown. */

function route() {
  for (const pane of document.querySelectorAll('[data-route]')) {
    pane.toggleAttribute('hidden', pane.getAttribute('data-route') !== location.hash);
  }
  for (const link of document.querySelectorAll('.tabs a')) {
    if (link.getAttribute('href') === location.hash) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Without a route the page takes the first, so that there is a hash to make mistakes with. */
export function startTabs() {
  if (!document.querySelector(`[data-route="${CSS.escape(location.hash)}"]`)) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/detail`);
  }
  window.addEventListener('hashchange', route);
  route();
}
