import { describe, expect, it } from 'vitest';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

/** The page calls a method of `wx.miniProgram`: no config is asked for it. */
function call(name: string, arg: Plain, client = phone('ios')) {
  const result = client.call('invokeMiniProgramAPI', { name, arg });
  return { result, client };
}

describe('wx.miniProgram', () => {
  it.each([
    ['navigateTo', { url: '/pages/item?id=5' }, { url: '/pages/item?id=5' }],
    ['redirectTo', { url: '/pages/item' }, { url: '/pages/item' }],
    ['switchTab', { url: '/pages/home' }, { url: '/pages/home' }],
    ['reLaunch', { url: '/pages/home' }, { url: '/pages/home' }],
    ['navigateBack', { delta: 2 }, { delta: '2' }],
  ])('%s leaves the page, for where it says', (name, arg, facts) => {
    const { result, client } = call(name, arg);
    expect(result).toEqual({ err_msg: 'invokeMiniProgramAPI:ok' });
    expect(client.state().screens).toEqual([{ kind: 'elsewhere', api: `miniProgram.${name}`, facts }]);
  });

  it('keeps what the page posts, in order, for the mini program to get later', () => {
    const { client } = call('postMessage', { step: 1 });
    call('postMessage', 'two', client);
    expect(client.state().miniProgram.messages).toEqual([{ step: 1 }, 'two']);
    expect(client.state().screens).toEqual([]);
  });

  it('keeps the newest of a page that posts without end', () => {
    const client = phone('ios');
    for (let n = 0; n < 300; n++) call('postMessage', { n }, client);
    const { messages } = client.state().miniProgram;
    expect(messages).toHaveLength(50);
    expect(messages[49]).toEqual({ n: 299 });
  });

  it.each([
    ['navigateTo', { $: 'undefined' }],
    ['navigateTo', null],
    ['navigateTo', 'text'],
    ['switchTab', { url: { $: 'undefined' } }],
    ['postMessage', { $: 'undefined' }],
    ['constructor', {}],
    ['', []],
  ] satisfies [string, Plain][])('is answered for odd arguments: %s %j', (name, arg) => {
    expect(call(name, arg).result?.err_msg).toBe('invokeMiniProgramAPI:ok');
  });

  it('is answered for no arguments at all', () => {
    expect(phone('ios').byHand('invokeMiniProgramAPI', 'text')?.err_msg).toBe('invokeMiniProgramAPI:ok');
  });
});
