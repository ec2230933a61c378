import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fill } from './controls.ts';
import { openPhone, visit } from './phone.ts';
import { TICKET } from './sign.ts';
import { agentConfigFor, configFor, OTHER_TICKET } from './signing.ts';
import type { InspectedTab } from './tab.ts';

let tab: InspectedTab;

beforeAll(async () => {
  tab = await openPhone('wecom');
  await tab.panel.ticket(TICKET);
  await fill(tab.panel.frame, 'agent_ticket', OTHER_TICKET);
});

afterAll(() => tab.page.close());

/** What the page is told of a call by the bridge's name. */
const invoke = (name: string, args: object = {}) =>
  tab.page.evaluate(`invoke('${name}', ${JSON.stringify(args)})`);

/** Has the page configure itself as the app of a company, for these functions. */
async function configured(path: string, jsApiList: readonly string[], ticket = OTHER_TICKET) {
  await visit(tab, `${path}?config=later`);
  const url = tab.page.url();
  await tab.page.evaluate(`sdk.config(${JSON.stringify({ ...configFor(url), beta: true })})`);
  await expect.poll(async () => (await tab.report()).log).toEqual(['ready']);
  return invoke('agentConfig', { ...agentConfigFor(url, ticket), jsApiList });
}

const CONTACTS = { fromDepartmentId: 0, mode: 'single', type: ['user'] };

describe.each(['/phone/bundled', '/phone/script'])('%s in WeCom', (path) => {
  it('agentConfig gives leave to call what its jsApiList names', async () => {
    expect(await configured(path, ['selectEnterpriseContact'])).toMatchObject({ err_msg: 'agentConfig:ok' });
    expect(await invoke('selectEnterpriseContact', CONTACTS)).toMatchObject({
      err_msg: 'selectEnterpriseContact:ok',
      result: { userList: [{ name: '张三' }] },
    });
  });

  it('what its jsApiList does not name is denied', async () => {
    expect(await configured(path, ['getContext'])).toMatchObject({ err_msg: 'agentConfig:ok' });
    expect(await invoke('selectEnterpriseContact', CONTACTS)).toMatchObject({
      err_msg: expect.stringMatching(/permission denied|access_denied/),
    });
    expect(await invoke('getContext')).toMatchObject({ err_msg: 'getContext:ok', entry: 'normal' });
  });

  it('a signature made with the ticket of the company is refused, and nothing may be called', async () => {
    expect(await configured(path, ['selectEnterpriseContact'], TICKET)).toMatchObject({
      err_msg: 'agentConfig:invalid signature (40093)',
    });
    expect(await invoke('selectEnterpriseContact', CONTACTS)).not.toMatchObject({
      err_msg: 'selectEnterpriseContact:ok',
    });
  });
});

describe('a page with @wecom/jssdk', () => {
  /** Registers the app, with signatures for this page; `ticket`: that of the app. */
  async function register(jsApiList: readonly string[], ticket: string): Promise<void> {
    await visit(tab, '/phone/wecom?config=later');
    const url = tab.page.url();
    const signatures = [configFor(url), agentConfigFor(url, ticket)].map(
      ({ timestamp, nonceStr, signature }) => ({ timestamp, nonceStr, signature }),
    );
    const app = { corpId: 'ww1234567890abcdef', agentId: 1000002, jsApiList };
    await tab.page.evaluate(`ww.register({
      ...${JSON.stringify(app)},
      getConfigSignature: async () => (${JSON.stringify(signatures[0])}),
      getAgentConfigSignature: async () => (${JSON.stringify(signatures[1])}),
      onConfigSuccess: () => note('config'),
      onAgentConfigSuccess: () => note('agentConfig'),
      onAgentConfigFail: (result) => note('agentConfig ' + result.errMsg),
    })`);
  }

  const select = () =>
    tab.page.evaluate(
      `ww.selectEnterpriseContact(${JSON.stringify(CONTACTS)}).then((result) => result, (result) => result)`,
    );

  it('is registered, and calls at once', async () => {
    await register(['selectEnterpriseContact'], OTHER_TICKET);
    expect(await select()).toMatchObject({ result: { userList: [{ name: '张三' }] } });
    await expect.poll(async () => (await tab.report()).log).toContain('agentConfig');
    await expect.poll(() => tab.panel.log()).toContain('agentConfig: signature matches');
  });

  it('is refused when the signature of the app is wrong', async () => {
    await register(['selectEnterpriseContact'], TICKET);
    const told = JSON.stringify(await select());
    expect(told).not.toContain('张三');
    await expect.poll(async () => (await tab.report()).log.join()).toContain('40093');
  });
});
