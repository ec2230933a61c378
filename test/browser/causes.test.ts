import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { fill, get, press } from './controls.ts';
import { counted, expectProblems, listed, showLog, showProblems } from './findings.ts';
import { lab } from './lab.ts';
import { answer, ask, giveFiles, openPhone, resetAnswers, sheet, showAnswers, visit } from './phone.ts';
import { fileOf } from './png.ts';
import { TICKET } from './sign.ts';
import { open } from './tab.ts';
import { until } from './until.ts';

let domain = '';

beforeAll(async () => {
  ({ domain } = (await lab()).server.origins);
});

describe('an error of the client', () => {
  it('lists its causes, those struck through that the session rules out', async () => {
    const own = await open();
    await own.panel.inspect('ios');
    await own.panel.ticket(TICKET);
    await own.visit(`${domain}/findings/fixed?id=5`);
    await showProblems(own);
    await expectProblems(own, ['error-invalid-signature', 'config-signature-mismatch']);
    const causes = () =>
      own.panel.frame.$$eval('[data-code=error-invalid-signature] .cause', (parts) =>
        parts.map((part) => ({
          struck: part.querySelector('del')?.textContent ?? '',
          text: part.textContent ?? '',
        })),
      );
    await expect
      .poll(async () => (await causes()).some(({ text }) => text.includes('This is it')))
      .toBe(true);
    const found = await causes();
    expect(found.find(({ text }) => text.includes('This is it'))).toMatchObject({
      struck: '',
      text: expect.stringContaining('without its query'),
    });
    expect(found.find(({ struck }) => struck.includes('The algorithm'))).toBeDefined();
    expect(found.some(({ struck, text }) => struck === '' && !text.includes('This is it'))).toBe(true);
    // They are no problems of their own.
    expect(await own.panel.problems()).toHaveLength(await counted(own));
  });

  it('names the jsApiList that lacks the API', async () => {
    const tab = await open();
    await tab.panel.inspect('ios');
    await tab.visit(`${domain}/findings/mistakes`);
    await showProblems(tab);
    await expectProblems(tab, ['error-permission-denied']);
    const text = (await listed(tab)).find(({ code }) => code === 'error-permission-denied')?.text;
    expect(text).toContain('getLocation:permission denied');
    expect(text).toContain('without getLocation');
  });

  it('is no problem when a rule of the developer makes it', async () => {
    const phone = await openPhone('android');
    onTestFinished(() => phone.page.close());
    const reaction = { kind: 'fail', errMsg: 'system error' };
    const rule = { api: 'getNetworkType', when: null, reaction, delay: 0 };
    const file = { format: 'wechat-jssdk-scenario', version: 1, scenario: { rules: [rule] } };
    await visit(phone, '/phone/bundled');
    await showAnswers(phone);
    const answers = await get(phone.panel.frame, 'region', 'Answers');
    await giveFiles(answers, [fileOf('rule.json', JSON.stringify(file))]);
    await expect.poll(() => phone.panel.text()).toContain('getNetworkType');
    await until('the rule to hold', async () => (await ask(phone, 'getNetworkType')).told[0] === 'fail');
    await showLog(phone);
    await phone.panel.details('getNetworkType', 'Problems');
    expect(await phone.panel.problems()).toEqual([]);
    await resetAnswers(phone);
  });

  it('is no problem when the developer has chosen it', async () => {
    const phone = await openPhone('android');
    onTestFinished(() => phone.page.close());
    await visit(phone, '/phone/bundled');
    const asked = ask(phone, 'chooseImage', { count: 1 });
    const form = await sheet(phone, 'chooseImage');
    await press(form, 'Fail…');
    await fill(form, 'errMsg', 'system error');
    await answer(phone, 'chooseImage', 'Fail');
    expect((await asked).told).toEqual(['fail', 'complete']);
    await showProblems(phone);
    await expect.poll(() => phone.panel.text()).toContain('1 config');
    expect((await phone.panel.problems()).filter((code) => code.startsWith('error-'))).toEqual([]);
  });
});
