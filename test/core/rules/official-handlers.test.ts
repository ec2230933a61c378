import { describe, expect, test } from 'vitest';
import { userAgentOf } from '../../../src/catalogue/user-agents.ts';
import { BUILD_NAMES } from '../../catalogue/official-sdk.ts';
import { openPage } from '../../differential/page.ts';

/** What the rules say of the official builds is what these do. */
const FAILED = { err_msg: 'config:invalid signature' };

describe.each(BUILD_NAMES)('%s', (build) => {
  const opened = (version = '') => openPage(build, userAgentOf('android', '', version));
  const ran = (page: ReturnType<typeof opened>): string[] =>
    page.trace.flatMap((line) => /^(?:first|second|third)\b/.exec(line) ?? []);
  const config = (page: ReturnType<typeof opened>): void =>
    page.call('config', { appId: 'wx1', timestamp: 1, nonceStr: 'n', signature: 's', jsApiList: [] });

  test('runs every callback of ready', () => {
    const page = opened();
    config(page);
    for (const name of ['first', 'second']) page.call('ready', page.note(name));
    page.reply({ err_msg: 'config:ok' });
    expect(ran(page)).toEqual(['first', 'second']);
  });

  test('runs none of those behind one that threw', () => {
    const page = opened();
    config(page);
    page.call('ready', page.note('first'));
    page.call('ready', () => {
      throw new Error('of the page');
    });
    page.call('ready', page.note('third'));
    page.reply({ err_msg: 'config:ok' });
    expect(ran(page)).toEqual(['first']);
  });

  test('keeps one callback of error: 1.0.0 the first, others the last', () => {
    const page = opened();
    config(page);
    for (const name of ['first', 'second']) page.call('error', page.note(name));
    page.reply(FAILED);
    expect(ran(page)).toEqual([build.includes('1.0.0') ? 'first' : 'second']);
  });

  test('tells a failure that one has heard to no later callback of error, but to the first that comes', () => {
    const page = opened();
    config(page);
    page.call('error', page.note('first'));
    page.reply(FAILED);
    page.call('error', page.note('second'));
    expect(ran(page)).toEqual(['first']);
    const late = opened();
    config(late);
    late.reply(FAILED);
    late.call('error', late.note('first'));
    expect(ran(late)).toEqual(['first']);
  });

  test('ignores error on WeChat 10', () => {
    const page = opened('10.0.1');
    config(page);
    page.call('error', page.note('first'));
    page.reply(FAILED);
    expect(ran(page)).toEqual([]);
  });

  test('runs ready at once while a second config is on its way', () => {
    const page = opened();
    config(page);
    page.reply({ err_msg: 'config:ok' });
    config(page);
    page.call('ready', page.note('first'));
    expect(ran(page)).toEqual(['first']);
  });
});
