import type { Report } from '../../../src/core/report/index.ts';

/** What a hostile page may write wherever a text of its own is shown. */
export const NASTY = 'a|b `c` ``` <img src=x onerror=alert(1)> **d** [e](javascript:f) \n# g & "h"';

/** A report with something in every part of it. `text`: what the page wrote. */
export function report(text = 'chooseImage', more: Partial<Report> = {}): Report {
  const call = {
    at: '2026-01-02T03:04:05.000Z',
    api: text,
    url: 'https://m.example.com/',
    line: `https://m.example.com/${text}:1:2`,
    args: text,
    result: text,
    outcome: text,
  };
  return {
    format: 'wechat-jssdk-report',
    version: 1,
    language: 'en',
    createdAt: '2026-01-02T03:04:05.000Z',
    page: { url: text, client: 'WeChat on iOS 8.0' },
    verdicts: [{ title: 'Signature', state: 'fail', stateName: text, text }],
    openings: [
      {
        title: 'Shared',
        url: text,
        outlooks: [
          { clients: ['iOS', 'Android'], state: 'unknown', stateName: text, checked: text, text, step: text },
        ],
      },
    ],
    problems: [
      {
        severity: 'error',
        code: 'config-url-hash',
        title: text,
        seen: text,
        expected: text,
        advice: text,
        place: text,
        api: text,
        times: 3,
        line: text,
        causes: [
          { state: 'found', text, because: text },
          { state: 'ruled-out', text, because: text },
          { state: 'open', text, because: '' },
        ],
      },
    ],
    signatures: [
      {
        api: 'config',
        label: text,
        outcome: 'differs',
        why: text,
        text,
        digest: 'd'.repeat(40),
        signature: text,
        explanations: [
          { sentence: text, text, fixes: [{ advice: text, place: text, cause: text, fix: `${text}\n2` }] },
        ],
      },
    ],
    configs: [call],
    calls: [call, call],
    leftOut: 7,
    backEnd: 'PHP',
    ...more,
  };
}
