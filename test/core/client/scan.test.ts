import { describe, expect, it } from 'vitest';
import { isRecognised } from '../../../src/core/client/scan.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const BOOK = { kind: 'scan', text: '9787115546081', codeType: 'EAN_13' } as const;
const POSTER = { kind: 'scan', text: 'https://m.example.com/?from=poster', codeType: 'QR_CODE' } as const;

/** A page that scans, with the phone in sight. */
function scanning(args: Record<string, Plain>) {
  const client = phone('android', { isShown: true }).config('scanQRCode');
  client.call('scanQRCode', args);
  return client;
}

describe('scanQRCode with needResult 1', () => {
  it('gives the page the text of a QR code as it is', () => {
    const client = scanning({ needResult: 1 });
    expect(client.decide({ kind: 'agree', choice: POSTER })).toEqual({
      err_msg: 'scanQRCode:ok',
      resultStr: POSTER.text,
    });
    expect(client.state().screens).toEqual([]);
  });

  it('gives it a bar code with the name of its kind', () => {
    expect(scanning({ needResult: '1' }).decide({ kind: 'agree', choice: BOOK })?.resultStr).toBe(
      'EAN_13,9787115546081',
    );
  });

  it('goes over as JSON on iOS, where the SDK parses it', () => {
    const client = phone('ios', { isShown: true }).config('scanQRCode');
    client.call('scanQRCode', { needResult: 1 });
    const { resultStr } = client.decide({ kind: 'agree', choice: BOOK }) ?? {};
    expect(JSON.parse(`${resultStr}`)).toEqual({ scan_code: { scan_result: 'EAN_13,9787115546081' } });
  });
});

describe('scanQRCode with needResult 0', () => {
  it.each([[{ needResult: 0 }], [{}]])('opens the page that was scanned, and tells nothing: %j', (args) => {
    const client = scanning(args);
    expect(client.state().questions[0]?.facts).toMatchObject({ needsResult: false });
    expect(client.decide({ kind: 'agree', choice: POSTER })).toEqual({ err_msg: 'scanQRCode:ok' });
    expect(client.state().screens).toEqual([
      { kind: 'elsewhere', api: 'scanQRCode', facts: { url: POSTER.text } },
    ]);
  });

  it('shows what is no URL', () => {
    const client = scanning({});
    client.decide({ kind: 'agree', choice: { ...POSTER, text: 'javascript:alert(1)' } });
    expect(client.state().screens).toMatchObject([{ facts: { text: 'javascript:alert(1)' } }]);
  });
});

describe('scanType', () => {
  it.each([
    [['qrCode'], ['qrCode']],
    [['barCode'], ['barCode']],
    [
      ['barCode', 'qrCode'],
      ['qrCode', 'barCode'],
    ],
    [[], ['qrCode', 'barCode']],
    [
      ['QRCODE', 7, null],
      ['qrCode', 'barCode'],
    ],
    ['barCode', ['qrCode', 'barCode']],
    [{ $: 'undefined' }, ['qrCode', 'barCode']],
  ] satisfies [Plain, string[]][])('%j: the scanner looks for %j', (scanType, scanTypes) => {
    expect(scanning({ scanType }).state().questions[0]?.facts).toMatchObject({ scanTypes });
  });

  it('leaves out a bar code where only QR codes are wanted: nothing is scanned', () => {
    expect(isRecognised(['qrCode'], 'EAN_13')).toBe(false);
    expect(isRecognised(['qrCode'], 'DATA_MATRIX')).toBe(true);
    const client = scanning({ needResult: 1, scanType: ['qrCode'] });
    expect(client.decide({ kind: 'agree', choice: BOOK })).toEqual({ err_msg: 'scanQRCode:cancel' });
  });

  it('leaves out a QR code where only bar codes are wanted', () => {
    const client = scanning({ needResult: 1, scanType: ['barCode'] });
    expect(client.decide({ kind: 'agree', choice: POSTER })?.err_msg).toBe('scanQRCode:cancel');
  });
});

it('is cancelled by the user who goes back', () => {
  expect(scanning({ needResult: 1 }).decide({ kind: 'cancel' })).toEqual({ err_msg: 'scanQRCode:cancel' });
});

it.each([
  ['text'],
  [null],
  [[]],
  [{ needResult: { $: 'bigint', value: '1' } }],
  [{ needResult: null }],
] satisfies [Plain][])('scans with odd arguments: %j', (args) => {
  const client = phone('ios', { scenario: { isLenient: true } });
  expect(client.byHand('scanQRCode', args)).toEqual({ err_msg: 'scanQRCode:ok' });
});
