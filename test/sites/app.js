/*
 * What every page under test does with the SDK, however the page came by it: config, ready, error and one
 * call. `report.log` says in order what the page was told. Natives are used as little as can be: a hostile
 * page has replaced them before this runs.
 */
window.report = {
  /** What the first inline script of the page saw. */
  first: `${typeof window.wx} ${typeof window.jWeixin}`,
  /** What `run` was given. */
  sdk: null,
  log: [],
  /** The result object of every call that was answered. */
  results: {},
  /** What reached `window.onerror`. */
  errors: [],
  /** Directives that something on the page has violated, and what was blocked. */
  violations: [],
};

window.onerror = (message) => {
  window.report.errors[window.report.errors.length] = `${message}`;
};

window.onunhandledrejection = (event) => {
  window.report.errors[window.report.errors.length] = `rejected ${event.reason}`;
};

window.document.addEventListener('securitypolicyviolation', (event) => {
  window.report.violations[window.report.violations.length] =
    `${event.violatedDirective} ${event.blockedURI}`;
});

/** Adds a line to the page's own log. */
window.note = (line) => {
  window.report.log[window.report.log.length] = line;
};

/** Callbacks that note what they are given, `name` before it. */
window.noting = (name, more) => {
  const keep = (how) => (result) => {
    window.report.results[name] = result;
    window.note(`${how} ${result.errMsg}`);
  };
  const callbacks = {
    success: keep('success'),
    fail: keep('fail'),
    cancel: keep('cancel'),
    complete: keep('complete'),
  };
  for (const key in more) callbacks[key] = more[key];
  return callbacks;
};

/** What the page calls besides `run`: see `lists` in site.ts. */
window.listed = [];

/** The arguments of `wx.config`, with a fresh list each time: the SDK rewrites it in place. */
window.configOf = (signed) => {
  const jsApiList = ['chooseImage', 'onMenuShareTimeline'];
  for (let i = 0; i < window.listed.length; i += 1) jsApiList[jsApiList.length] = window.listed[i];
  return {
    debug: false,
    appId: 'wx0123456789abcdef',
    timestamp: signed.timestamp,
    nonceStr: signed.nonceStr,
    signature: signed.signature,
    jsApiList,
  };
};

/** `name`: what is called once config is verified. */
window.run = (wx, name = 'chooseImage') => {
  window.report.sdk = typeof wx;
  wx.ready(() => {
    window.note('ready');
    wx[name](window.noting(name, { count: 3, sizeType: ['original'] }));
  });
  wx.error((result) => {
    window.note(`error ${result.errMsg}`);
  });
  wx.config(window.configOf(window.signed));
};
