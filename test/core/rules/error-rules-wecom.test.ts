import { describe, expect, test } from 'vitest';
import { page } from '../../builders/page.ts';
import { sign, TICKET } from '../../builders/signing-server.ts';
import { errorsOf, statesOf } from './error-findings.ts';

const URL = 'https://m.example.com/';
const AGENT = { corpid: 'ww1234567890abcdef', agentid: '1000002', ...sign(URL) };

const of = (said: string, given: object = AGENT, entered: string | null = null, domains: string[] = []) =>
  statesOf(
    page(URL, { as: 'wecom', domains }).call('agentConfig', given).reply(`agentConfig:${said}`),
    entered === null ? null : { agent_ticket: entered },
  );

test('invalid corpId: a form that no corpid has is found', () => {
  const said = 'invalid corpId (40013)';
  expect(of(said, { ...AGENT, corpid: '1000002' })['corp-id-form']).toBe('found');
  expect(of(said)).toEqual({ 'corp-id-form': 'open', 'corp-other': 'open', 'corp-of-provider': 'open' });
});

test('invalid corpId: WeCom’s config says so of its appId', () => {
  const opened = page(URL, { as: 'wecom' })
    .config({ ...sign(URL), appId: 'corp' })
    .reply('config:invalid corpId (40013)');
  expect(errorsOf(opened).map(({ code }) => code)).toEqual(['error-invalid-corp-id']);
  expect(statesOf(opened)['corp-id-form']).toBe('found');
});

describe('invalid signature (40093)', () => {
  const said = 'invalid signature (40093)';

  test('the app’s ticket proves or rules out what it is made of', () => {
    expect(of(said, AGENT, TICKET)).toEqual({
      'agent-ticket': 'ruled-out',
      'same-as-config': 'open',
      url: 'ruled-out',
      'nonce-timestamp': 'ruled-out',
      algorithm: 'ruled-out',
      'secret-other': 'open',
    });
    expect(of(said, { ...AGENT, ...sign('https://m.example.com') }, TICKET).url).toBe('found');
  });

  test('the signature of config, used again, is found', () => {
    const besideConfig = (signed: object) =>
      statesOf(
        page(URL, { as: 'wecom' })
          .verified()
          .call('agentConfig', { ...AGENT, ...signed })
          .reply(`agentConfig:${said}`),
      );
    expect(besideConfig(sign(URL))['same-as-config']).toBe('found');
    expect(besideConfig(sign(URL, { nonceStr: 'another' }))['same-as-config']).toBe('ruled-out');
  });
});

test('ticket no available: a ticket that had expired, an agentid that is none', () => {
  const said = 'fail err_msg "ticket no available" (42012)';
  const entered = JSON.stringify({ errcode: 0, ticket: TICKET, expires_in: 1 });
  const late = page(URL, { as: 'wecom' }).wait(5_000).call('agentConfig', AGENT).reply(`agentConfig:${said}`);
  expect(statesOf(late, { agent_ticket: entered })['ticket-expired']).toBe('found');
  expect(statesOf(late, { agent_ticket: TICKET })['ticket-expired']).toBe('open');
  expect(of(said, { ...AGENT, agentid: 'ww1234567890abcdef' })['agent-id-other']).toBe('found');
});

test('80001: the domains entered tell', () => {
  const said = 'not match any reliable domain (80001)';
  expect(of(said, AGENT, null, ['m.example.com'])['domain-not-trusted']).toBe('ruled-out');
  expect(of(said, AGENT, null, ['other.com'])['domain-not-trusted']).toBe('found');
});

test('agentConfig:fail: what lacks is found', () => {
  const { agentid: _agentid, ...rest } = AGENT;
  expect(of('fail', rest)).toMatchObject({ 'agent-id-missing': 'found', 'corp-id-missing': 'ruled-out' });
});
